import type { Ctx } from '~/domain/context';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { paths } from '~/paths';

/** The welcome desk of whoever facilitates a Switch and has no other space: of the next that is not over. */
export async function doorOf(ctx: Ctx): Promise<string | undefined> {
  const { viewer, hub, now } = ctx;
  if (viewer.kind !== 'staff') return undefined;
  const ids = viewer.grants.flatMap(({ role, hubId, switchEventId }) =>
    role === 'facilitator' && hubId === hub.id && switchEventId !== null ? [switchEventId] : [],
  );
  const found = await Promise.all(ids.map((id) => readSwitchById(ctx, id)));
  const [next] = found
    .filter((event) => event?.status === 'published' && event.endsAt > now)
    .sort((one, other) => Number(one?.startsAt) - Number(other?.startsAt));
  return next && paths.door(next.slug);
}
