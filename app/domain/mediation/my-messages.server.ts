import { selectToTellFor } from '~db/queries/phone-calls';
import type { CallCard } from '../calls/call-card';
import { groupCalls } from '../calls/group-calls';
import type { Ctx } from '../context';
import { readSwitch } from '../switches/read-switch.server';
import type { SwitchEvent } from '../switches/switch-event';
import { organizationIdsOf } from './organization-ids-of';

/** What a mediator is to tell of one Switch, person by person. */
export interface MySwitchMessages {
  event: SwitchEvent;
  cards: CallCard[];
}

/** What is to be said aloud to a mediator's own people, Switch by Switch, soonest first. */
export async function myMessages(ctx: Ctx): Promise<MySwitchMessages[]> {
  const ids = organizationIdsOf(ctx);
  const rows = ids.length > 0 ? await selectToTellFor(ctx.db, ids, ctx.now) : [];
  const all: MySwitchMessages[] = [];
  for (const slug of new Set(rows.map((row) => row.slug))) {
    const event = await readSwitch(ctx, slug);
    const theirs = rows.filter((row) => row.slug === slug);
    // Calls that the team of the Switch noted are its own business.
    if (event) all.push({ event, cards: groupCalls(theirs, [], ctx.now) });
  }
  return all.sort((one, other) => one.event.startsAt.getTime() - other.event.startsAt.getTime());
}
