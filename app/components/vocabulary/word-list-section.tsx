import { WORD_LIMITS } from '~/domain/vocabulary/word-input';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/select-field';
import { WordFields } from './word-fields';
import { WordItem } from './word-item';
import type { TypedWord, WordListView } from './word-view';

const EMPTY = { labelFr: '', labelEn: '', stateFr: '', stateEn: '', explainedFr: '', explainedEn: '' };

/** One list of the hub's words, what was retired of it, and the form that adds one. */
export function WordListSection({ view, typed }: { view: WordListView; typed: TypedWord | undefined }) {
  const text = useI18n().words.vocabulary;
  const own = text[view.list];
  const typedOf = (of: string) => (typed?.list === view.list && typed.of === of ? typed : undefined);
  const inUse = view.words.filter(({ isRetired }) => !isRetired);
  const retired = view.words.filter(({ isRetired }) => isRetired);
  return (
    <section id={view.list} className="mt-10" aria-labelledby={`${view.list}-title`}>
      <h2 id={`${view.list}-title`}>{own.title}</h2>
      <p className="mb-4 text-soft">{own.text}</p>
      <ol className="cards vocabulary-words">
        {inUse.map((word) => (
          <WordItem key={word.slug} list={view.list} word={word} typed={typedOf(word.slug)} />
        ))}
      </ol>
      {retired.length > 0 ? (
        <details className="mt-6">
          <summary className="fold">{text.retiredTitle}</summary>
          <ul className="cards vocabulary-words">
            {retired.map((word) => (
              <WordItem key={word.slug} list={view.list} word={word} typed={typedOf(word.slug)} />
            ))}
          </ul>
        </details>
      ) : null}
      <AddWord view={view} typed={typedOf('new')} />
    </section>
  );
}

function AddWord({ view, typed }: { view: WordListView; typed: TypedWord | undefined }) {
  const text = useI18n().words.vocabulary;
  const wrong = typed?.problems.find(({ field }) => field === 'under');
  return (
    <details className="mt-6" open={typed !== undefined}>
      <summary className="fold">{text[view.list].add}</summary>
      <form method="post" action={paths.vocabulary()} noValidate className="card mt-4 max-w-3xl">
        <input type="hidden" name="list" value={view.list} />
        <SelectField
          name={`under.${view.list}`}
          label={text[view.list].under}
          need="required"
          error={wrong && fill(text.problems[wrong.reason], WORD_LIMITS)}
          choices={view.unders}
          defaultValue={typed?.under ?? ''}
        />
        <WordFields list={view.list} of="new" names={EMPTY} typed={typed} />
        <Button name="intent" value="add">
          {text[view.list].add}
        </Button>
      </form>
    </details>
  );
}
