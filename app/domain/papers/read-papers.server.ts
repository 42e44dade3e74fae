import { type PapersRow, selectForPapers } from '~db/queries/papers';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { holdsEcho } from '../registrations/echoes/read-echo.server';
import { registrationPage } from '../registrations/registration-page.server';
import { thingOfRegistration } from '../registrations/thing-of-registration';
import { readSwitchById } from '../switches/read-switch.server';
import type { SwitchEvent } from '../switches/switch-event';
import { MOST_PAPERS } from './most-papers';

/** Somebody with a paper to keep, and the Switch that it is about. */
export interface PaperHolder {
  registration: PapersRow;
  event: SwitchEvent;
}

/** Those among these people whose place this viewer may manage, by Switch and by name; at most MOST_PAPERS of them. */
export async function readPapers(ctx: Ctx, ids: readonly string[]): Promise<PaperHolder[]> {
  const asked = ids.slice(0, MOST_PAPERS);
  const rows = holdsEcho(ctx) ? await echoOf(ctx, asked) : await selectForPapers(ctx.db, ctx.hub.id, asked);
  const events = new Map<string, SwitchEvent>();
  for (const id of new Set(rows.map(({ switchEventId }) => switchEventId))) {
    const event = await readSwitchById(ctx, id);
    if (event) events.set(id, event);
  }
  const holders = rows.flatMap((registration): PaperHolder[] => {
    const event = events.get(registration.switchEventId);
    return event && can(ctx.viewer, 'manage-registration', thingOfRegistration(registration, event.zone.id))
      ? [{ registration, event }]
      : [];
  });
  return holders.sort((a, b) => a.event.startsAt.getTime() - b.event.startsAt.getTime());
}

/** The paper of an echo is that of the place which its page shows. */
async function echoOf(ctx: Ctx, [id = '']: readonly string[]): Promise<PapersRow[]> {
  const page = await registrationPage(ctx, id);
  return page && !page.registration.erasedAt ? [page.registration] : [];
}
