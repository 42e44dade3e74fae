import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '../clean-text';
import {
  type BoardColumn,
  DECISION_LIMITS,
  type IdeaForm,
  isBoardColumn,
  isIdeaForm,
  kindOfColumn,
  kindOfForm,
} from './idea';
import { readEuros } from './read-euros';

const typed = (clean: (text: string) => string) =>
  z
    .string()
    .optional()
    .transform((text) => clean(text ?? ''));
const line = typed(cleanLine);

/**
 * What hub staff decide about an idea: where it goes, what it becomes, the two-way answers of its kind, and why.
 * Messages are keys of the dictionary section "triage". Only what the column asks for is asked, and kept.
 */
export const decisionInput = z
  .object({
    // Whether the hub has this column and this form, the verb asks.
    column: z.custom<BoardColumn>(isBoardColumn, 'columnMissing'),
    serviceForm: line,
    prototypeForm: line,
    deliverer: line,
    deliveryPlace: line,
    deliveryWhen: line,
    deliveryAudience: line,
    lead: line,
    need: line,
    nextTest: line,
    estimatedCostEuros: line,
    reason: typed(cleanParagraphs),
    answer: typed(cleanParagraphs),
    // What the form showed as the usual words: left as they were, they follow the decision.
    usualAnswer: typed(cleanParagraphs),
  })
  .transform((input, check) => {
    const kind = kindOfColumn(input.column);
    const say = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message });
    const answer = (of: 'service' | 'prototype', name: AnswerName) => {
      if (kind !== of) return null;
      if (input[name] === '') say(name, `${name}Missing`);
      if (input[name].length > DECISION_LIMITS.answer) say(name, 'answerTooLong');
      return input[name];
    };
    const formField = kind === 'service' ? 'serviceForm' : 'prototypeForm';
    const form = readForm(kind, input[formField]);
    if (kind !== null && form === null) say(formField, `${formField}Missing`);
    const cost = kind === 'prototype' ? readEuros(input.estimatedCostEuros) : null;
    if (cost === undefined) say('estimatedCostEuros', 'costWrong');
    if (input.reason === '') say('reason', 'reasonMissing');
    if (input.reason.length > DECISION_LIMITS.reason) say('reason', 'reasonTooLong');
    if (input.answer.length > DECISION_LIMITS.reason) say('answer', 'reasonTooLong');
    return {
      column: input.column,
      form,
      deliverer: answer('service', 'deliverer'),
      deliveryPlace: answer('service', 'deliveryPlace'),
      deliveryWhen: answer('service', 'deliveryWhen'),
      deliveryAudience: answer('service', 'deliveryAudience'),
      lead: answer('prototype', 'lead'),
      need: answer('prototype', 'need'),
      nextTest: answer('prototype', 'nextTest'),
      estimatedCostEuros: cost ?? null,
      reason: input.reason,
      answer: input.answer === input.usualAnswer ? '' : input.answer,
    };
  });

/** `answer` is what the author is told instead of the usual words; '' or none is the usual words. */
export type Decision = Omit<z.output<typeof decisionInput>, 'answer'> & { answer?: string | undefined };

type AnswerName =
  | 'deliverer'
  | 'deliveryPlace'
  | 'deliveryWhen'
  | 'deliveryAudience'
  | 'lead'
  | 'need'
  | 'nextTest';

function readForm(kind: ReturnType<typeof kindOfColumn>, typed: string): IdeaForm | null {
  return kind !== null && isIdeaForm(typed) && kindOfForm(typed) === kind ? typed : null;
}
