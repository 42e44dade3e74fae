import type { SeatRelease, SeatRule, SwitchEvent } from '../../switches/switch-event';
import type { SeatPlan } from './decide-seats';

/** The part of a Switch that decides who sits. */
export type SeatSettings = Pick<SwitchEvent, 'capacity' | 'seatRules' | 'releaseAt' | 'releases'>;

/** The seat plan of a Switch at one moment: what is released by then is reserved for nobody any more. */
export function seatPlan({ capacity, seatRules, releaseAt, releases }: SeatSettings, at: Date): SeatPlan {
  const allOpen = releaseAt !== null && at >= releaseAt;
  const due = releases.filter((release) => at >= release.at);
  return {
    capacity,
    rules: seatRules.map((rule) => ({ ...rule, reserved: allOpen ? 0 : stillReserved(rule, due) })),
  };
}

function stillReserved({ stakeholderType, reserved }: SeatRule, due: readonly SeatRelease[]): number {
  const mine = due.filter((release) => release.stakeholderType === stakeholderType);
  return mine.reduce((left, { places }) => (places === null ? 0 : Math.max(0, left - places)), reserved);
}
