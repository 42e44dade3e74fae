import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Tag } from '~/ui/tag';
import { actInWords, NotUndone, type ShownAct, UndoForm } from './act-notice';

const MOST_NAMED = 3;

/** One's latest acts: what, when, which ideas, and the way back while there is one. */
export function ActList({ acts }: { acts: readonly (ShownAct & { when: string })[] }) {
  const { locale, words } = useI18n();
  const text = words.triageQueue.acts;
  if (acts.length === 0) return <p className="card">{text.none}</p>;
  return (
    <ol className="grid gap-4">
      {acts.map((act) => (
        <li key={act.id} className="card">
          <h2 className="text-lg">{actInWords(locale, words, act)}</h2>
          <p className="text-sm text-soft">{act.when}</p>
          <ActIdeas act={act} />
          {act.isUndone ? (
            <p className="mt-2">
              <Tag>{text.undone}</Tag>
            </p>
          ) : act.canUndo ? (
            <UndoForm act={act} back={paths.triageActs()} />
          ) : (
            <p className="mt-2 text-soft">{text.tooLate}</p>
          )}
          {act.isUndone ? <NotUndone act={act} /> : null}
        </li>
      ))}
    </ol>
  );
}

function ActIdeas({ act }: { act: ShownAct }) {
  const { locale, words } = useI18n();
  const text = words.triageQueue.acts;
  const more = act.ideas.length - MOST_NAMED;
  return (
    <ul className="mt-1 list-disc pl-6">
      {act.ideas.slice(0, MOST_NAMED).map(({ number, title }) => (
        <li key={number}>
          <a href={paths.triageIdea(number)}>{fill(text.ideaOf, { number, title })}</a>
        </li>
      ))}
      {more > 0 ? <li>{plural(locale, text.more, more)}</li> : null}
    </ul>
  );
}
