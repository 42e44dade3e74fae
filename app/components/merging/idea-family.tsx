import type { IdeaFamily as Family, IdeaName, Original } from '~/domain/ideas/merging/idea-family';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';

export interface IdeaFamilyProps {
  family: Omit<Family, 'originals'> & { originals: (Original & { speaker: string })[] };
}

/** On an idea's page: the idea that stands for it, those that joined it with their own words, and its parts. */
export function IdeaFamily({ family }: IdeaFamilyProps) {
  const { locale, words } = useI18n();
  const text = words.merging.page;
  const { root, originals, whole, parts } = family;
  return (
    <>
      {root ? (
        <Notice title={fill(text.merged, { title: root.title })}>
          <p>{text.mergedText}</p>
          <p>{fill(words.merging.family.why, { reason: root.reason })}</p>
          <a className="tap" href={paths.idea(root.number)}>
            {fill(text.seeRoot, { title: root.title })}
          </a>
        </Notice>
      ) : null}
      {whole ? (
        <Notice title={text.whole}>
          <p>{fill(text.wholeText, { title: whole.title })}</p>
          <a className="tap" href={paths.idea(whole.number)}>
            {whole.title}
          </a>
        </Notice>
      ) : null}
      {originals.length > 0 ? (
        <section className="card mt-8" aria-labelledby="originals">
          <h2 id="originals" className="text-xl">
            {plural(locale, text.originals, originals.length)}
          </h2>
          <p className="mb-4 text-soft">{text.originalsText}</p>
          <ul className="family-list">
            {originals.map((original) => (
              <li key={original.number}>
                <a className="tap font-semibold" href={paths.idea(original.number)} dir="auto">
                  {original.title}
                </a>
                <p className="whitespace-pre-line" dir="auto">
                  {original.description}
                </p>
                <p className="text-sm text-soft">
                  {original.speakerFirstName
                    ? fill(text.who, { name: original.speakerFirstName, type: original.speaker })
                    : original.speaker}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {parts.length > 0 ? <Parts parts={parts} /> : null}
    </>
  );
}

function Parts({ parts }: { parts: readonly IdeaName[] }) {
  const text = useI18n().words.merging.page;
  return (
    <section className="card mt-8" aria-labelledby="parts">
      <h2 id="parts" className="text-xl">
        {text.parts}
      </h2>
      <ul className="family-list">
        {parts.map(({ number, title }) => (
          <li key={number}>
            <a className="tap" href={paths.idea(number)} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
