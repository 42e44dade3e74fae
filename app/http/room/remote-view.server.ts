import type { AppLoadContext } from '@remix-run/node';
import type { RoomRemoteView } from '~/components/room/room-remote-view';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { readRoomScreen, readSwitchNumber } from '~/domain/room/room-pages.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { formatDayAndHour } from '~/i18n/format-time';
import { spokenAddress } from '~/i18n/spoken-address';
import { paths } from '~/paths';
import { nameOf, phaseView } from './room-view.server';

/** What a facilitator holds in the hand while the screen is on the wall. */
export async function remoteView(
  { ctx, env }: Pick<AppLoadContext, 'ctx' | 'env'>,
  event: SwitchEvent,
): Promise<RoomRemoteView> {
  const screen = await readRoomScreen(ctx, event.id);
  const phase = phaseView({ ctx }, event, { screen });
  const address =
    (await hubOrigin(ctx.db, env, ctx.hub.id)) + paths.shortAddress(await readSwitchNumber(ctx, event.id));
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
      name: nameOf(ctx, session),
      planned: formatDayAndHour(ctx.locale, event.zone.timeZone, session.startsAt),
      isOn: phase.sessionId === session.id && phase.state === 'during',
    })),
  };
}
