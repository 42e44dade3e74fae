import type { CallCardView, CallPersonView, NotedView, ReachedView } from '~/components/calls/calls-view';
import type { CallCard, CallPerson } from '~/domain/calls/call-card';
import type { callList } from '~/domain/calls/call-list.server';
import type { CallOutcome } from '~/domain/calls/call-outcomes';
import type { Ctx } from '~/domain/context';
import { registrationWindow } from '~/domain/switches/registration-window';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDay, formatDayAndHour } from '~/i18n/format-time';
import { spokenWords } from './spoken-words.server';

/** As many as a Switch may have places. */
const MOST_ON_PAPER = 5_000;

type CallList = NonNullable<Awaited<ReturnType<typeof callList>>>;

/** Cards in words, in the Switch's own time. @param first the place of the first one in the whole list */
export function callCardViews(
  ctx: Ctx,
  event: SwitchEvent,
  cards: CallCard[],
  first: number,
): CallCardView[] {
  const date = (at: Date) => formatDayAndHour(ctx.locale, event.zone.timeZone, at);
  return cards.map((card, place) => ({
    at: first + place,
    phone: card.phone,
    companion: card.companion,
    people: card.people.map((person) => personView(ctx, event, person)),
    since: formatDay(ctx.locale, event.zone.timeZone, card.since),
    tries: card.tries,
    lastTry: card.lastTry && date(card.lastTry),
    callBack: card.callBackAt && date(card.callBackAt),
    seen: card.seen,
    lastCalls: card.lastCalls,
  }));
}

/** Everybody who is still to be called, now first, whatever page or view one came from. */
export function callsForPaper(ctx: Ctx, event: SwitchEvent, { now, later }: CallList) {
  const all = [...now, ...later];
  const cards = callCardViews(ctx, event, all.slice(0, MOST_ON_PAPER), 1);
  return { cards, cutAt: all.length > cards.length ? MOST_ON_PAPER : null };
}

function personView(ctx: Ctx, event: SwitchEvent, person: CallPerson): CallPersonView {
  const { registrationId, name, status, isEmailRefused, toSay } = person;
  return {
    ...{ registrationId, name, status, isEmailRefused },
    locale: toSay[0]?.locale ?? 'fr',
    toSay: toSay.map((message) => ({
      id: message.id,
      kind: message.kind,
      text: spokenWords(event, person, message),
    })),
    outcomes: outcomesFor(ctx, event, status),
  };
}

/** What they may answer: a Switch that is over or cancelled can only be told. */
function outcomesFor(ctx: Ctx, event: SwitchEvent, status: CallPerson['status']): CallOutcome[] {
  const window = registrationWindow(event, ctx.now);
  if (window === 'over' || window === 'cancelled' || status === 'cancelled') return ['told'];
  return status === 'confirmed' ? ['confirmed', 'told', 'cancelled'] : ['told', 'cancelled'];
}

export function reachedViews(ctx: Ctx, event: SwitchEvent, list: CallList): ReachedView[] {
  const text = dictionaryOf(ctx.locale).calls;
  return list.reached.map((call) => ({
    id: call.id,
    name: call.erasedAt ? text.erased : `${call.firstName} ${call.lastName}`.trim(),
    outcome: call.outcome,
    at: formatDayAndHour(ctx.locale, event.zone.timeZone, call.at),
    by: call.by ?? text.somebody,
    mayUndo: list.latest.has(call.id) && call.erasedAt === null,
  }));
}

/** The click that noted this call, where it can still be taken back. */
export function notedView(list: CallList, id: string | null): NotedView | undefined {
  const call = list.calls.find((each) => each.id === id);
  if (!call || !list.latest.has(call.id)) return undefined;
  const together = list.calls.filter(
    ({ at, outcome }) => at.getTime() === call.at.getTime() && outcome === call.outcome,
  );
  return {
    name: `${call.firstName} ${call.lastName}`.trim(),
    others: together.length - 1,
    outcome: call.outcome,
    ids: together.map((each) => each.id),
  };
}
