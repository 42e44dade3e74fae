import { selectSeenIds, selectSessionsSeen } from '~db/queries/papers';
import type { Ctx } from '../context';
import { can } from '../people/can';
import type { SwitchEvent, SwitchSession } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { type PaperHolder, readPapers } from './read-papers.server';

/** Somebody who was there, and the sessions at which they were seen, in the order of the clock. */
export interface Certified extends PaperHolder {
  sessions: SwitchSession[];
}

/** Those among these people who were seen at a session, as far as this viewer may manage their place. */
export async function readCertificates(ctx: Ctx, ids: readonly string[]): Promise<Certified[]> {
  const holders = await readPapers(ctx, ids);
  const seen = await selectSessionsSeen(
    ctx.db,
    holders.map(({ registration }) => registration.id),
  );
  const sessionsOf = new Map<string, string[]>();
  for (const { registrationId, sessionId } of seen)
    sessionsOf.set(registrationId, [...(sessionsOf.get(registrationId) ?? []), sessionId]);
  return holders.flatMap((holder) => {
    const own = sessionsOf.get(holder.registration.id) ?? [];
    const sessions = own.flatMap((id) => holder.event.sessions.find((session) => session.id === id) ?? []);
    return sessions.length > 0 ? [{ ...holder, sessions }] : [];
  });
}

/** The certificates of everybody who was there; undefined for whoever may not see its people. */
export async function certificatesOfSwitch(ctx: Ctx, event: SwitchEvent): Promise<Certified[] | undefined> {
  if (!can(ctx.viewer, 'see-registrations', thingOfSwitch(event))) return undefined;
  return readCertificates(ctx, await selectSeenIds(ctx.db, event.id));
}
