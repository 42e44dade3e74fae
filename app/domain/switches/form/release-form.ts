/** Reserved places of one type that open before all others, as typed ("releases[0].day"). */
export interface ReleaseForm {
  type: string;
  /** '' is all that are still reserved. */
  places: string;
  day: string;
  hour: string;
}

export const RELEASE_FIELDS = [
  'type',
  'places',
  'day',
  'hour',
] as const satisfies readonly (keyof ReleaseForm)[];

/** More dates than anybody opens places on; a limit so that a forged form stays small. */
export const MAX_RELEASES = 20;

export const emptyRelease: ReleaseForm = { type: '', places: '', day: '', hour: '' };
