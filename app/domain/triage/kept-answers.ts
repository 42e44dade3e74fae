import { cleanParagraphs } from '../clean-text';
import { DECISION_LIMITS, KIND_QUESTIONS, type OutputKind } from '../ideas/idea';

/** Every field of a decision's form that may be kept before anything is decided. */
const KEPT_FIELDS = [
  'column',
  'serviceForm',
  'prototypeForm',
  ...KIND_QUESTIONS.service,
  ...KIND_QUESTIONS.prototype,
  'reason',
  'answer',
] as const;
export type KeptAnswers = Partial<Record<(typeof KEPT_FIELDS)[number], string>>;

/** What was typed so far, as it is: half an answer is worth keeping too. */
export function readKeptAnswers(form: { get(name: string): unknown }): KeptAnswers {
  const kept: KeptAnswers = {};
  for (const name of KEPT_FIELDS) {
    const typed = form.get(name);
    const text = typeof typed === 'string' ? cleanParagraphs(typed).slice(0, DECISION_LIMITS.reason) : '';
    if (text !== '') kept[name] = text;
  }
  return kept;
}

/** One question of the two-way triage, and whether its answer is known. */
export interface ChecklistItem {
  name: 'form' | (typeof KIND_QUESTIONS)[OutputKind][number];
  answer: string;
}

/** What each kind asks, with what is known: an idea may still become either. */
export function checklistOf(kind: OutputKind, answers: Readonly<Record<string, string>>): ChecklistItem[] {
  const form = answers[kind === 'service' ? 'serviceForm' : 'prototypeForm'] ?? '';
  return [
    { name: 'form' as const, answer: form },
    ...KIND_QUESTIONS[kind].map((name) => ({ name, answer: answers[name] ?? '' })),
  ];
}
