import type { IdeaFamily } from '~/domain/ideas/merging/idea-family';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';

/** For the team: what is grouped with this idea, and the way back from each. */
export function MergedIdeas({ number, family }: { number: number; family: IdeaFamily }) {
  const text = useI18n().words.merging.family;
  const { root, originals } = family;
  return (
    <>
      {root ? (
        <Notice title={text.mergedTitle}>
          <p>{fill(text.mergedText, { title: root.title })}</p>
          <p>{fill(text.why, { reason: root.reason })}</p>
          <p className="actions">
            <Undo number={number} merge={root.mergeId} />
            <a className="tap" href={paths.mergeIdea(root.number)}>
              {fill(text.seeRoot, { title: root.title })}
            </a>
          </p>
        </Notice>
      ) : null}
      {originals.length > 0 ? (
        <section className="card my-8" aria-labelledby="family">
          <h2 id="family" className="text-xl">
            {text.title}
          </h2>
          <ul className="merge-choices">
            {originals.map(({ number: original, title, reason, mergeId }) => (
              <li key={original}>
                <div>
                  <a className="tap font-semibold" href={paths.idea(original)} dir="auto">
                    {title}
                  </a>
                  <p className="text-soft">{fill(text.why, { reason })}</p>
                </div>
                {mergeId ? <Undo number={number} merge={mergeId} of={title} /> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Undo({ number, merge, of }: { number: number; merge: string; of?: string }) {
  const text = useI18n().words.merging.family;
  return (
    <form method="post" action={paths.mergeIdea(number)}>
      <input type="hidden" name="merge" value={merge} />
      <Button
        look="secondary"
        name="intent"
        value="undo"
        {...(of ? { 'aria-label': fill(text.undoOf, { title: of }) } : {})}
      >
        {text.undo}
      </Button>
    </form>
  );
}
