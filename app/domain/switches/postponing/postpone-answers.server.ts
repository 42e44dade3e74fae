import { countAnswers, selectUnanswered, type UnansweredRow } from '~db/queries/postponing';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import type { SwitchEvent } from '../switch-event';
import { thingOfSwitch } from '../thing-of-switch';
import { callDueAt } from './call-due-at';

export interface PostponeAnswers {
  kept: number;
  cannot: number;
  unanswered: number;
  /** The first of those who have not answered. */
  people: UnansweredRow[];
  /** From when on whoever was asked by e-mail is to be called. */
  callsFrom: Date;
}

const MOST_SHOWN = 100;

/** Who comes to the new date, for whoever may see the people; undefined where the Switch never moved. */
export async function postponeAnswers(ctx: Ctx, event: SwitchEvent): Promise<PostponeAnswers | undefined> {
  if (!event.postponedAt || !can(ctx.viewer, 'see-registrations', thingOfSwitch(event))) return undefined;
  return {
    ...(await countAnswers(ctx.db, event.id, event.postponedAt)),
    people: await selectUnanswered(ctx.db, event.id, MOST_SHOWN),
    callsFrom: callDueAt(event.postponedAt, event.startsAt),
  };
}
