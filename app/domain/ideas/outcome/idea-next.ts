import { kindOfColumn, type Stage } from '../idea';

/** What comes next for an idea, as a key of the dictionary (outcome.nexts). */
export type IdeaNext =
  | 'read'
  | 'prepare'
  | 'prepareWhen'
  | 'use'
  | 'retired'
  | 'develop'
  | 'testNoDay'
  | 'test'
  | 'testPast'
  | 'stopped'
  | 'declined';

interface Followed {
  stage: Stage;
  nextTest: string | null;
  /** "2019-06-24" */
  nextTestOn: string | null;
  deliveryWhen: string | null;
}

const ENDS: Partial<Record<Stage, IdeaNext>> = {
  to_sort: 'read',
  service_ready: 'use',
  service_retired: 'retired',
  prototype_stopped: 'stopped',
  declined: 'declined',
};

/** @param today the day that it is in the zone of the idea */
export function ideaNext({ stage, nextTest, nextTestOn, deliveryWhen }: Followed, today: string): IdeaNext {
  const end = ENDS[stage];
  if (end) return end;
  if (kindOfColumn(stage) === 'service') return deliveryWhen ? 'prepareWhen' : 'prepare';
  if (!nextTest) return 'develop';
  if (nextTestOn === null) return 'testNoDay';
  return isTestToTell({ stage, nextTestOn }, today) ? 'testPast' : 'test';
}

/** A test whose day is over, and of which nothing was told since. */
export function isTestToTell(
  { stage, nextTestOn }: Pick<Followed, 'stage' | 'nextTestOn'>,
  today: string,
): boolean {
  const isTried = stage === 'prototype_to_develop' || stage === 'prototype_in_progress';
  return isTried && nextTestOn !== null && nextTestOn < today;
}
