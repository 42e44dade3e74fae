import { PLACE_ASKS, PLACE_DONE } from '~/paths';
import type { PlaceView } from './registration-place-view';

/** What the address of a place says was just done, or asks to do. Asking changes nothing. */
export interface RegistrationPlaceQuery {
  done: keyof typeof PLACE_DONE | null;
  asks: keyof typeof PLACE_ASKS | null;
}

/** Reads the address; what this place no longer allows is not asked. */
export function readPlaceQuery(
  query: URLSearchParams,
  { status, closed, isAsked, mayGrow }: Pick<PlaceView, 'status' | 'closed' | 'isAsked' | 'mayGrow'>,
): RegistrationPlaceQuery {
  if (status === 'erased') return { done: null, asks: null };
  const isActive = status !== 'cancelled';
  const may = { erase: true, keep: isAsked, cancel: isActive && !closed, change: isActive, add: mayGrow };
  const asks = (['erase', 'cancel', 'change', 'add', 'keep'] as const).find(
    (ask) => may[ask] && query.has(PLACE_ASKS[ask]),
  );
  return { done: DONE.find((done) => query.has(PLACE_DONE[done])) ?? null, asks: asks ?? null };
}

const DONE = Object.keys(PLACE_DONE) as (keyof typeof PLACE_DONE)[];
