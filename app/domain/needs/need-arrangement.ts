import type { NeedKind } from './need-kinds';

/** Where the team stands with a kind of need. */
export const ARRANGEMENT_STATES = ['to_book', 'booked', 'impossible'] as const;
export type ArrangementState = (typeof ARRANGEMENT_STATES)[number];

/** How many people have a kind of need, and what was arranged for it. */
export interface CountedNeed {
  kind: NeedKind;
  people: number;
  state: ArrangementState;
}

/** True once nothing is left to do: it is there, or known not to be. */
export function isArranged(state: ArrangementState): boolean {
  return state !== 'to_book';
}
