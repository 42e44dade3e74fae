import type { z } from 'zod';
import { cleanParagraphs } from '~/domain/clean-text';
import type { Ctx } from '~/domain/context';
import { DECISION_LIMITS, isIdeaForm, STAGES } from '~/domain/ideas/idea';
import { editOutcome } from '~/domain/ideas/outcome/edit-outcome.server';
import { FEES, MODES, TOPICS } from '~/domain/ideas/outcome/national-vocabulary.server';
import { prototypeInput, serviceInput, testInput } from '~/domain/ideas/outcome/outcome-input';
import { stepOutcome } from '~/domain/ideas/outcome/step-outcome.server';
import { tellTest } from '~/domain/ideas/outcome/tell-test.server';
import { refused } from '~/domain/result';
import { formErrors } from '../form-errors.server';
import { OutcomeFormWrong, type SentOutcome } from './sent-outcome';

const LISTS = ['topics', 'audiences', 'deliveryModes'] as const;
const service = serviceInput({ topics: TOPICS, modes: MODES, fees: FEES });

/** The details as the form of their kind sends them: a prototype has somebody who leads it. */
export async function sendDetails(ctx: Ctx, { form, ...about }: SentOutcome) {
  const typed = Object.fromEntries(form);
  const lists = Object.fromEntries(LISTS.map((name) => [name, form.getAll(name).map(String)]));
  const answers = form.has('lead') ? read(prototypeInput, typed) : read(service, { ...typed, ...lists });
  return editOutcome(ctx, { ...about, answers });
}

export async function sendTest(ctx: Ctx, { form, ...about }: SentOutcome) {
  return tellTest(ctx, { ...about, test: read(testInput, Object.fromEntries(form)) });
}

export async function sendStep(ctx: Ctx, { form, ...about }: SentOutcome) {
  const to = STAGES.find((stage) => stage === form.get('to'));
  if (!to) return refused('no-such-step');
  const reason = cleanParagraphs(String(form.get('reason') ?? ''));
  if (reason.length > DECISION_LIMITS.reason) return refused('reason-long');
  const chosen = form.get('form');
  return stepOutcome(ctx, { ...about, to, form: isIdeaForm(chosen) ? chosen : null, reason });
}

function read<Schema extends z.ZodType>(schema: Schema, typed: unknown): z.output<Schema> {
  const found = schema.safeParse(typed);
  if (!found.success) throw new OutcomeFormWrong(formErrors(found.error));
  return found.data;
}
