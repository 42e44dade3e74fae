import { kindOfColumn, type Stage } from '../idea';

/**
 * Where an idea that was decided may go next without being decided again. Going back to « À trier », declining, or
 * turning a service into a prototype is a new decision (classify-idea.server.ts).
 */
const STEPS: Readonly<Partial<Record<Stage, readonly Stage[]>>> = {
  service_to_prepare: ['service_ready', 'service_retired'],
  service_ready: ['service_to_prepare', 'service_retired'],
  service_retired: ['service_to_prepare', 'service_ready'],
  prototype_to_develop: ['prototype_in_progress', 'service_to_prepare', 'prototype_stopped'],
  prototype_in_progress: ['service_to_prepare', 'prototype_to_develop', 'prototype_stopped'],
  prototype_stopped: ['prototype_to_develop', 'prototype_in_progress'],
};

/** The stages that an idea of this one may step to; none where only a decision moves it. */
export function stepsFrom(stage: Stage): readonly Stage[] {
  return STEPS[stage] ?? [];
}

/** What ends, and what becomes a service, is told with a reason: the page says why. */
export function stepNeedsReason(from: Stage, to: Stage): boolean {
  return to === 'service_retired' || to === 'prototype_stopped' || becomesService(from, to);
}

/** A prototype that becomes a service: the same idea, which keeps its story. */
export function becomesService(from: Stage, to: Stage): boolean {
  return kindOfColumn(from) === 'prototype' && kindOfColumn(to) === 'service';
}

/** What people must know before they are sent to a service, in the order in which it is asked. */
export const READY_ANSWERS = ['deliverer', 'deliveryPlace', 'deliveryWhen', 'deliveryAudience'] as const;

export interface ReadyAnswers extends Readonly<Record<(typeof READY_ANSWERS)[number], string | null>> {
  topics: readonly string[];
}

export type ReadyGap = (typeof READY_ANSWERS)[number] | 'topics';

/** What is missing before a service may be called ready; nothing where it may. */
export function readyGaps(answers: ReadyAnswers): ReadyGap[] {
  const missing: ReadyGap[] = READY_ANSWERS.filter((name) => (answers[name] ?? '').trim() === '');
  return answers.topics.length > 0 ? missing : [...missing, 'topics'];
}

/** News for whoever proposed the idea; what only goes on, or goes a step back, is on its page. */
export function tellsAuthor(from: Stage, to: Stage): boolean {
  return to === 'service_ready' || stepNeedsReason(from, to);
}
