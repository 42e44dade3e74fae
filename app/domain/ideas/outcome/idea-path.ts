import type { Stage } from '../idea';

/** Where an idea has come, in steps that anybody understands. */
export type PathStep =
  | 'said'
  | 'reading'
  | 'merged'
  | 'decided'
  | 'declined'
  | 'prepared'
  | 'ready'
  | 'retired'
  | 'tried'
  | 'stopped'
  | 'service';

export interface IdeaPath {
  steps: readonly PathStep[];
  /** The step at which it is; those after it are to come. */
  at: number;
}

/** The whole way of an idea at this stage, and how far along it is. One that joined another goes on as that one. */
export function ideaPath(stage: Stage, wasPrototype: boolean, isMerged = false): IdeaPath {
  if (isMerged) return { steps: ['said', 'merged'], at: 1 };
  const start: PathStep[] = wasPrototype ? ['said', 'decided', 'tried', 'service'] : ['said', 'decided'];
  const ways: Record<Stage, PathStep[]> = {
    to_sort: ['said', 'reading', 'decided'],
    declined: ['said', 'declined'],
    service_to_prepare: [...start, 'prepared', 'ready'],
    service_ready: [...start, 'ready'],
    service_retired: [...start, 'ready', 'retired'],
    prototype_to_develop: ['said', 'decided', 'prepared', 'tried', 'service'],
    prototype_in_progress: ['said', 'decided', 'tried', 'service'],
    prototype_stopped: ['said', 'decided', 'tried', 'stopped'],
  };
  const here: Record<Stage, PathStep> = {
    to_sort: 'reading',
    declined: 'declined',
    service_to_prepare: 'prepared',
    service_ready: 'ready',
    service_retired: 'retired',
    prototype_to_develop: 'prepared',
    prototype_in_progress: 'tried',
    prototype_stopped: 'stopped',
  };
  const steps = ways[stage];
  return { steps, at: steps.indexOf(here[stage]) };
}
