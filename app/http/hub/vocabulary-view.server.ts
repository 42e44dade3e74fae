import type { WordListView, WordView } from '~/components/vocabulary/word-view';
import type { Ctx } from '~/domain/context';
import { readWords } from '~/domain/vocabulary/read-words.server';
import { mayRetire } from '~/domain/vocabulary/retire-word.server';
import type { WordList } from '~/domain/vocabulary/word-input';
import { dictionaryOf } from '~/i18n/dictionary.server';

interface Listed {
  slug: string;
  version: number;
  isRetired: boolean;
  ideas: number;
  under: string;
  label: { fr: string; en: string };
  state?: { fr: string; en: string };
  explained?: { fr: string; en: string };
}

/** Both lists of the hub's own words, with what may be done to each. */
export async function vocabularyView(ctx: Ctx): Promise<WordListView[]> {
  const { columns, forms } = await readWords(ctx);
  const { stages, bases } = dictionaryOf(ctx.locale).vocabulary;
  return [
    listOf(
      ctx,
      'columns',
      columns.map(({ stage, ...column }) => ({ ...column, under: stage })),
      stages,
    ),
    listOf(
      ctx,
      'forms',
      forms.map(({ base, ...form }) => ({ ...form, under: base })),
      bases,
    ),
  ];
}

function listOf(
  ctx: Ctx,
  list: WordList,
  words: Listed[],
  unders: Readonly<Record<string, string>>,
): WordListView {
  return {
    list,
    unders: Object.entries(unders).map(([value, label]) => ({ value, label })),
    words: words.map((word) => viewOf(ctx, words, word, unders)),
  };
}

function viewOf(
  { locale }: Ctx,
  words: Listed[],
  word: Listed,
  unders: Readonly<Record<string, string>>,
): WordView {
  const { slug, version, isRetired, ideas, label, state, explained, under } = word;
  const others = words.filter((other) => other.under === under && other.slug !== slug && !other.isRetired);
  return {
    ...{ slug, version, isRetired, ideas, name: label[locale], countsAs: unders[under] ?? under },
    names: {
      ...{ labelFr: label.fr, labelEn: label.en, stateFr: state?.fr ?? '', stateEn: state?.en ?? '' },
      ...{ explainedFr: explained?.fr ?? '', explainedEn: explained?.en ?? '' },
    },
    mayRetire: mayRetire(words, word),
    others: others.map((other) => ({ value: other.slug, label: other.label[locale] })),
  };
}
