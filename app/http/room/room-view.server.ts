import type { AppLoadContext } from '@remix-run/node';
import type { RoomOutput, RoomScreenView } from '~/components/room/room-screen-view';
import { qrCode } from '~/documents/qr-code.server';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { kindOfColumn } from '~/domain/ideas/idea';
import { type RoomPage, readRoom } from '~/domain/room/room-pages.server';
import { type PhaseSession, roomPhase } from '~/domain/room/room-phase';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { stateName, wordingOf } from '~/domain/vocabulary/vocabulary';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { formatDayAndHour, formatHour, localDay } from '~/i18n/format-time';
import { plural } from '~/i18n/plural';
import { spokenAddress } from '~/i18n/spoken-address';
import { paths } from '~/paths';
import { voicesView } from '../voices/voices-view.server';

const MINUTE = 60_000;

type Room = Pick<AppLoadContext, 'ctx' | 'env'>;

/** The screen of the room in words. Of people it knows what type of actor spoke, and nothing else. */
export async function roomView({ ctx, env }: Room, event: SwitchEvent): Promise<RoomScreenView> {
  const room = await readRoom(ctx, event);
  const words = dictionaryOf(ctx.locale);
  const address = (await hubOrigin(ctx.db, env, ctx.hub.id)) + paths.shortAddress(room.number);
  const { outputs } = room.voices;
  return {
    title: event.title,
    zone: { name: event.zone.name, hue: event.zone.hue },
    show: room.screen.view,
    message: room.screen.message,
    phase: phaseView({ ctx }, event, room),
    ideas: {
      title: plural(ctx.locale, words.room.ideas, room.voices.total.proposed),
      shown: room.ideas.map(({ number, title, speakerType }) => ({
        number,
        title,
        speaker: ctx.hub.stakeholderTypes.find(({ slug }) => slug === speakerType)?.label[ctx.locale] ?? '',
      })),
    },
    services: { count: outputs.service, shown: room.services.map((row) => outputOf({ ctx }, row)) },
    prototypes: { count: outputs.prototype, shown: room.prototypes.map((row) => outputOf({ ctx }, row)) },
    latest: room.latest && outputOf({ ctx }, room.latest),
    address: spokenAddress(address),
    qr: { ...(await qrCode(address)), label: words.room.qr },
    phone: fill(words.room.phone, { phone: formatPhone(event.contactPhone || ctx.hub.contactPhone) }),
    voices: voicesView(ctx, room.voices),
  };
}

/** What goes on now and how long it still does; the page counts down from `endsAt` by itself. */
export function phaseView(
  { ctx }: Pick<Room, 'ctx'>,
  event: SwitchEvent,
  { screen }: Pick<RoomPage, 'screen'>,
): RoomScreenView['phase'] {
  const { locale, now } = ctx;
  const text = dictionaryOf(locale).room;
  const phase = roomPhase(event.sessions, screen, now);
  const { state, session, startsAt, endsAt, next, isAdjusted } = phase;
  const during = state === 'during' && startsAt !== null && endsAt !== null;
  return {
    state,
    sessionId: session?.id ?? null,
    name: session ? nameOf(ctx, session) : text.phases[state === 'during' ? 'over' : state],
    over: state === 'over' ? text.phases.over : null,
    until: during ? fill(text.until, { hour: formatHour(locale, event.zone.timeZone, endsAt) }) : null,
    left: during ? minutesLeft(ctx, endsAt) : null,
    clock: during ? { now: now.getTime(), startsAt: startsAt.getTime(), endsAt: endsAt.getTime() } : null,
    next: next && nextText({ ctx }, event, next),
    isAdjusted,
  };
}

/** What a session is called: its title, or what kind it is. */
export function nameOf(
  { locale }: Room['ctx'],
  { title, kind }: Pick<PhaseSession, 'title' | 'kind'>,
): string {
  return title.trim() || dictionaryOf(locale).switches.sessionKinds[kind];
}

/** Said until the next minute: the page's script says the next one. */
function minutesLeft({ locale, now }: Room['ctx'], endsAt: Date): string {
  const text = dictionaryOf(locale).room;
  const minutes = Math.floor((endsAt.getTime() - now.getTime()) / MINUTE);
  return minutes < 1 ? text.lastMinute : plural(locale, text.left, minutes);
}

function nextText({ ctx }: Pick<Room, 'ctx'>, { zone }: SwitchEvent, next: PhaseSession): string {
  const text = dictionaryOf(ctx.locale).room;
  const session = nameOf(ctx, next);
  // Begun by hand after its hour, what follows has no hour to be told.
  if (next.startsAt <= ctx.now) return fill(text.nextSoon, { session });
  const isToday = localDay(zone.timeZone, next.startsAt) === localDay(zone.timeZone, ctx.now);
  return isToday
    ? fill(text.next, { session, hour: formatHour(ctx.locale, zone.timeZone, next.startsAt) })
    : fill(text.nextOtherDay, {
        session,
        when: formatDayAndHour(ctx.locale, zone.timeZone, next.startsAt),
      });
}

function outputOf({ ctx }: Pick<Room, 'ctx'>, row: RoomPage['services'][number]): RoomOutput {
  return {
    number: row.number,
    title: row.title,
    state: stateName(wordingOf(ctx.hub, ctx.locale), row.boardColumn),
    kind: kindOfColumn(row.boardColumn),
  };
}
