import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '../../clean-text';
import { readPhoneNumber } from '../../phone-number';
import { PRIORITY_AUDIENCES } from '../../priority-audiences';
import { DECISION_LIMITS } from '../idea';
import { readEuros } from '../read-euros';
import type { NationalTerm } from './national-term';
import { TEST_LIMITS } from './outcome-limits';
import { readDayTyped } from './read-day-typed';
import { readServiceLink } from './service-link';

const text = (clean: (typed: string) => string) =>
  z
    .string()
    .optional()
    .transform((typed) => clean(typed ?? ''));
const answer = text(cleanLine).pipe(z.string().max(DECISION_LIMITS.answer, 'answerTooLong'));
const must = (message: string) => answer.pipe(z.string().min(1, message));
/** '' is nothing; anything else must be what `read` reads. */
const optional = <Read>(read: (typed: string) => Read | undefined, message: string) =>
  text(cleanLine).transform((typed, check): Read | null => {
    if (typed === '') return null;
    const value = read(typed);
    if (value === undefined) check.addIssue({ code: 'custom', message });
    return value ?? null;
  });
const day = optional(readDayTyped, 'dayWrong');
const euros = optional(readEuros, 'costWrong');
/** Slugs of terms that were ticked → their values, in the vocabulary's order; what is no term is dropped. */
const terms = (known: readonly NationalTerm[]) =>
  z
    .array(z.string())
    .transform((slugs) => known.filter(({ slug }) => slugs.includes(slug)).map(({ value }) => value));

/** What people need to know of a service. Messages are keys of the dictionary section "outcome". */
export function serviceInput(vocabulary: Record<'topics' | 'modes' | 'fees', readonly NationalTerm[]>) {
  return z
    .object({
      deliverySummary: answer,
      deliverer: must('delivererMissing'),
      deliveryPlace: must('deliveryPlaceMissing'),
      deliveryWhen: must('deliveryWhenMissing'),
      deliveryAudience: must('deliveryAudienceMissing'),
      deliveryHow: answer,
      deliveryPhone: optional(readPhoneNumber, 'phoneWrong'),
      deliveryLink: optional(readServiceLink, 'linkWrong'),
      topics: terms(vocabulary.topics),
      audiences: z.array(z.string()).transform(audiencesOf),
      deliveryModes: terms(vocabulary.modes),
      fee: text(cleanLine),
    })
    .transform(({ fee, ...answers }) => ({
      kind: 'service' as const,
      ...answers,
      deliveryFee: vocabulary.fees.find(({ slug }) => slug === fee)?.value ?? '',
    }));
}

export const prototypeInput = z
  .object({
    lead: must('leadMissing'),
    need: must('needMissing'),
    nextTest: answer,
    nextTestOn: day,
    estimatedCostEuros: euros,
    spentCostEuros: euros,
  })
  .superRefine(({ nextTest, nextTestOn }, check) => {
    if (nextTestOn !== null && nextTest === '')
      check.addIssue({ code: 'custom', path: ['nextTest'], message: 'nextTestMissing' });
  })
  .transform((answers) => ({ kind: 'prototype' as const, ...answers, nextTest: answers.nextTest || null }));

export type OutcomeAnswers = z.output<ReturnType<typeof serviceInput>> | z.output<typeof prototypeInput>;

/** What a test taught, and the one that comes next where it is known. */
export const testInput = z.object({
  testedOn: text(cleanLine).transform((typed, check) => {
    const on = readDayTyped(typed);
    if (on === undefined)
      check.addIssue({ code: 'custom', message: typed === '' ? 'dayMissing' : 'dayWrong' });
    return on ?? '';
  }),
  tried: told('tried'),
  people: optional(readCount, 'peopleWrong'),
  learnt: told('learnt'),
  nextTest: answer,
  nextTestOn: day,
  formId: z.uuid(),
});
export type ToldTest = z.output<typeof testInput>;

function told(name: 'tried' | 'learnt') {
  return text(cleanParagraphs).pipe(
    z.string().min(1, `${name}Missing`).max(TEST_LIMITS[name], `${name}TooLong`),
  );
}

function readCount(typed: string): number | undefined {
  const digits = typed.replace(/[\s\u00A0\u202F]/g, '');
  const count = /^\d{1,6}$/.test(digits) ? Number(digits) : Number.NaN;
  return count <= TEST_LIMITS.people ? count : undefined;
}

function audiencesOf(slugs: string[]): string[] {
  return PRIORITY_AUDIENCES.filter((audience) => slugs.includes(audience));
}
