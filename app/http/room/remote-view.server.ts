import type { AppLoadContext } from '@remix-run/node';
import { sessionName } from '~/components/programme/session-name';
import type { RoomRemoteView } from '~/components/room/room-remote-view';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { readRoomScreen, readSwitchNumber } from '~/domain/room/room-pages.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDayAndHour } from '~/i18n/format-time';
import { spokenAddress } from '~/i18n/spoken-address';
import { paths } from '~/paths';
import { phaseView } from './room-view.server';

/** What a facilitator holds in the hand while the screen is on the wall. */
export async function remoteView(
  { ctx, env }: Pick<AppLoadContext, 'ctx' | 'env'>,
  event: SwitchEvent,
): Promise<RoomRemoteView> {
  const screen = await readRoomScreen(ctx, event.id);
  const phase = phaseView({ ctx }, event, { screen });
  const address =
    (await hubOrigin(ctx.db, env, ctx.hub.id)) + paths.shortAddress(await readSwitchNumber(ctx, event.id));
  const words = dictionaryOf(ctx.locale);
  return {
    slug: event.slug,
    seen: screen.version,
    phase,
    show: screen.view,
    message: screen.message,
    address: spokenAddress(address),
    isPublic: event.status !== 'draft',
    sessions: event.sessions.map((session) => ({
      id: session.id,
      name: sessionName(words, session),
      planned: formatDayAndHour(ctx.locale, event.zone.timeZone, session.startsAt),
      isOn: phase.sessionId === session.id && phase.state === 'during',
    })),
  };
}
