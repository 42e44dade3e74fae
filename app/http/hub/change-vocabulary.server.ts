import { data, redirect } from '@remix-run/node';
import type { TypedWord } from '~/components/vocabulary/word-view';
import type { Ctx } from '~/domain/context';
import { moveWord } from '~/domain/vocabulary/order-words.server';
import { restoreWord, retireWord } from '~/domain/vocabulary/retire-word.server';
import { addWord, renameWord } from '~/domain/vocabulary/save-word.server';
import { WORD_FIELDS, WORD_LISTS, type WordList, type WordNames } from '~/domain/vocabulary/word-input';
import { paths } from '~/paths';

export const VOCABULARY_DONE = ['renomme', 'ajoute', 'range', 'retire', 'repris'] as const;
export type VocabularyDone = (typeof VOCABULARY_DONE)[number];

/** What the page of the hub's words says when something did not go through. */
export interface VocabularyAnswer {
  typed?: TypedWord | undefined;
  refusal?: 'stale' | 'unknown' | 'last' | 'not-empty' | undefined;
}

const INVALID = 400;
const CONFLICT = 409;

/** `intent` is `add`, `rename`, `up`, `down`, `retire` or `restore`. */
export async function answerVocabulary(ctx: Ctx, sent: FormData) {
  const list = WORD_LISTS.find((each) => each === sent.get('list'));
  if (!list) throw data(null, { status: INVALID });
  const seen = { slug: String(sent.get('slug')), version: Number(sent.get('version')) };
  const intent = sent.get('intent');
  switch (intent) {
    case 'add':
    case 'rename':
      return save(ctx, list, sent, intent === 'add' ? 'new' : seen.slug);
    case 'up':
    case 'down':
      return answer(await moveWord(ctx, list, { seen, way: intent }), 'range', list);
    case 'retire':
      return answer(
        await retireWord(ctx, list, { seen, into: String(sent.get(`into.${list}.${seen.slug}`) ?? '') }),
        'retire',
        list,
      );
    case 'restore':
      return answer(await restoreWord(ctx, list, seen), 'repris', list);
    default:
      throw data(null, { status: INVALID });
  }
}

async function save(ctx: Ctx, list: WordList, sent: FormData, of: string) {
  const names = namesOf(sent, `${list}.${of}`);
  const under = String(sent.get(`under.${list}`) ?? '');
  const seen = { slug: of, version: Number(sent.get('version')) };
  const saved =
    of === 'new'
      ? await addWord(ctx, list, { under, typed: names })
      : await renameWord(ctx, list, { seen, typed: names });
  const typed = { list, of, names, under, problems: [] };
  if (saved.ok || !('problems' in saved))
    return answer(saved, of === 'new' ? 'ajoute' : 'renomme', list, typed);
  return data<VocabularyAnswer>({ typed: { ...typed, problems: saved.problems } }, { status: INVALID });
}

/** Fields end with the word that they name: "labelFr.columns.declined". */
function namesOf(sent: FormData, of: string): WordNames {
  const [labelFr, labelEn, stateFr, stateEn, explainedFr, explainedEn] = WORD_FIELDS.map((field) =>
    String(sent.get(`${field}.${of}`) ?? ''),
  ) as [string, string, string, string, string, string];
  return { labelFr, labelEn, stateFr, stateEn, explainedFr, explainedEn };
}

type Outcome =
  | { ok: true }
  | { ok: false; reason: 'not-allowed' | 'stale' | 'unknown' | 'last' | 'not-empty' };

function answer(outcome: Outcome, done: VocabularyDone, list: WordList, typed?: TypedWord) {
  if (outcome.ok) return redirect(`${paths.vocabulary()}?fait=${done}#${list}`, 303);
  if (outcome.reason === 'not-allowed') throw data(null, { status: 403 });
  return data<VocabularyAnswer>({ refusal: outcome.reason, typed }, { status: CONFLICT });
}
