import { selectPhoneCalls, selectToTell } from '~db/queries/phone-calls';
import type { Ctx } from '../context';
import { can } from '../people/can';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { groupCalls, isForLater } from './group-calls';

/** Whom to call about a Switch now, whom later, and who was reached. Undefined for whoever may not see its people. */
export async function callList(ctx: Ctx, event: SwitchEvent) {
  if (!can(ctx.viewer, 'see-registrations', thingOfSwitch(event))) return undefined;
  const [toTell, calls] = [
    await selectToTell(ctx.db, event.id, ctx.now),
    await selectPhoneCalls(ctx.db, event.id),
  ];
  const cards = groupCalls(toTell, calls, ctx.now);
  const latest = new Map(calls.map((call) => [call.registrationId, call.id]).reverse() as [string, string][]);
  return {
    now: cards.filter((card) => !isForLater(card, ctx.now)),
    later: cards.filter((card) => isForLater(card, ctx.now)),
    calls,
    /** Those of the calls that can be taken back: the latest to each person. */
    latest: new Set(latest.values()),
    reached: calls.filter(({ outcome }) => outcome !== 'no_answer' && outcome !== 'call_back'),
  };
}
