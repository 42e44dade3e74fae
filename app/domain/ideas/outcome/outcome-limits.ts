import { DECISION_LIMITS } from '../idea';

/** Most letters of what is told of a test, and most people in it. */
export const TEST_LIMITS = { tried: 1_000, learnt: 2_000, people: 100_000 } as const;
/** What a sentence of the forms of an outcome may say: how long a text may be. */
export const OUTCOME_LIMITS = { ...DECISION_LIMITS, ...TEST_LIMITS } as const;
