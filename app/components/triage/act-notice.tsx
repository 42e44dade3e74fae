import { isBoardColumn } from '~/domain/ideas/idea';
import { isTriageAct } from '~/domain/triage/triage-act';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';
import { useWording } from '../vocabulary/wording-context';

export interface ShownAct {
  id: string;
  kind: string;
  isUndone: boolean;
  canUndo: boolean;
  ideas: readonly {
    number: number;
    title: string;
    outcome: 'restored' | 'changed' | 'published' | null;
    who: string | null;
    column: string;
  }[];
}

/** « 3 idées attribuées » */
export function actInWords(
  locale: string,
  { triageQueue }: Dictionary,
  act: Pick<ShownAct, 'kind' | 'ideas'>,
) {
  const kind = isTriageAct(act.kind) ? act.kind : 'moved';
  return plural(locale, triageQueue.acts.kinds[kind], act.ideas.length);
}

/** What was just done and how to take it back; or what was just undone, and what was not. */
export function ActNotice({ act, back }: { act: ShownAct; back: string }) {
  const { locale, words } = useI18n();
  const text = words.triageQueue.acts;
  const [only, ...others] = act.ideas;
  if (!act.isUndone)
    return (
      <DoneNotice title={actInWords(locale, words, act)}>
        {only && others.length === 0 ? (
          <p>{fill(text.ideaOf, { number: only.number, title: only.title })}</p>
        ) : null}
        {act.canUndo ? <UndoForm act={act} back={back} isLatest /> : null}
      </DoneNotice>
    );
  const restored = act.ideas.filter(({ outcome }) => outcome === 'restored').length;
  return (
    <DoneNotice title={plural(locale, text.restored, restored)}>
      <NotUndone act={act} />
    </DoneNotice>
  );
}

/** Each idea that undoing left as it is, and why. */
export function NotUndone({ act }: { act: ShownAct }) {
  const text = useI18n().words.triageQueue.acts;
  const wording = useWording();
  const left = act.ideas.filter(({ outcome }) => outcome === 'changed' || outcome === 'published');
  if (left.length === 0) return null;
  return (
    <ul className="list-disc pl-6">
      {left.map((idea) => (
        <li key={idea.number}>
          <a href={paths.triageIdea(idea.number)}>
            {fill(text.ideaOf, { number: idea.number, title: idea.title })}
          </a>
          {'. '}
          {idea.outcome === 'published'
            ? text.published
            : fill(idea.who ? text.changed : text.changedUnknown, {
                who: idea.who ?? '',
                column: isBoardColumn(idea.column) ? columnName(wording, idea.column) : idea.column,
              })}
        </li>
      ))}
    </ul>
  );
}

/** @param isLatest the one that the key of undoing is for */
export function UndoForm(props: { act: ShownAct; back: string; isLatest?: boolean }) {
  const { act, back, isLatest = false } = props;
  const { locale, words } = useI18n();
  const { acts: text, keys } = words.triageQueue;
  return (
    <form method="post" action={paths.triageActs()} className="mt-2">
      <input type="hidden" name="act" value={act.id} />
      <input type="hidden" name="retour" value={back} />
      <Button
        look="secondary"
        aria-label={fill(text.undoOf, { act: actInWords(locale, words, act) })}
        data-key={isLatest ? keys.undo : undefined}
      >
        {text.undo}
      </Button>
    </form>
  );
}
