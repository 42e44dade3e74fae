import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import type { Stage } from '~/domain/ideas/idea';
import type { IdeaInput } from '~/domain/ideas/idea-input';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { editOutcome } from '~/domain/ideas/outcome/edit-outcome.server';
import { FEES, MODES, TOPICS } from '~/domain/ideas/outcome/national-vocabulary.server';
import { serviceInput } from '~/domain/ideas/outcome/outcome-input';
import { stepOutcome } from '~/domain/ideas/outcome/step-outcome.server';
import { decisionOf, makeIdea, PROTOTYPE, SERVICE } from './ideas';

export const HELP = 'Aide aux démarches administratives';
const service = serviceInput({ topics: TOPICS, modes: MODES, fees: FEES });

/** The answers of a service as its form sends them, read as the form is. */
export function serviceAnswers(over: Record<string, unknown> = {}) {
  return service.parse({
    ...SERVICE,
    topics: ['aide-aux-demarches-administratives'],
    audiences: ['seniors'],
    deliveryModes: [],
    fee: 'gratuit',
    ...over,
  });
}

export async function versionOf(ctx: Ctx, idea: number): Promise<number> {
  return (await readIdea(ctx, idea))?.idea.version ?? 0;
}

/** An idea that the hub decided to make a prototype, or a service. */
export async function makeDecided(
  by: Ctx,
  event: { id: string },
  kind: 'service' | 'prototype',
  over: Partial<IdeaInput> = {},
): Promise<number> {
  const idea = await makeIdea(by, event, over);
  const decision = decisionOf(kind === 'service' ? SERVICE : PROTOTYPE);
  const decided = await classifyIdea(by, { idea, expectedVersion: await versionOf(by, idea), decision });
  if (!decided.ok) throw new Error(`not decided: ${decided.reason}`);
  return idea;
}

/** A step as the form sends it, at the version that is there now. */
export async function step(by: Ctx, idea: number, to: Stage, reason = '', form: 'autre' | null = null) {
  return stepOutcome(by, { idea, expectedVersion: await versionOf(by, idea), to, reason, form });
}

/** A service that is in the catalogue. */
export async function makeReady(
  by: Ctx,
  event: { id: string },
  over: { idea?: Partial<IdeaInput>; answers?: Record<string, unknown> } = {},
): Promise<number> {
  const idea = await makeDecided(by, event, 'service', over.idea);
  const answers = serviceAnswers(over.answers);
  const edited = await editOutcome(by, { idea, expectedVersion: await versionOf(by, idea), answers });
  if (!edited.ok) throw new Error(`not written: ${edited.reason}`);
  const ready = await step(by, idea, 'service_ready');
  if (!ready.ok) throw new Error(`not ready: ${ready.reason}`);
  return idea;
}
