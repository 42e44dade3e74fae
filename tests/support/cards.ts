import type { Ctx } from '~/domain/context';
import { NO_CONTACT } from '~/domain/ideas/author-contact';
import { addCards } from '~/domain/ideas/cards/add-cards.server';
import { addIdeaPhoto } from '~/domain/ideas/copying/add-idea-photo.server';
import type { CopyInput } from '~/domain/ideas/copying/copy-input';
import type { Viewer } from '~/domain/people/viewer';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import type { Db } from '~db/connect.server';
import { staff } from './context';
import { phonePhoto } from './pictures';

/** Somebody who works on one Switch, or on all of a zone, with an account that is really there. */
export async function hireReader(
  db: Db,
  ctx: Ctx,
  id: string,
  grant: Parameters<typeof staff>[1],
): Promise<Ctx> {
  const viewer: Viewer = staff(ctx.hub, grant);
  if (viewer.kind !== 'staff') throw new Error('staff makes staff');
  await db
    .insertInto('user')
    .values({ id, name: id, email: `${id}@team.example` })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { ...ctx, viewer: { ...viewer, userId: id, name: id } };
}

export async function eventOf(ctx: Ctx, id: string): Promise<SwitchEvent> {
  const event = await readSwitchById({ ...ctx, viewer: { kind: 'system' } }, id);
  if (!event) throw new Error('the Switch is there');
  return event;
}

/** So many cards without a table; gives their codes by number. */
export async function makeCards(ctx: Ctx, switchEventId: string, count: number): Promise<string[]> {
  const made = await addCards(ctx, switchEventId, { count, of: 'no-table' });
  if (!made.ok) throw new Error(made.reason);
  const rows = await ctx.db
    .selectFrom('ideaCard')
    .select('code')
    .where('switchEventId', '=', switchEventId)
    .where('batch', '=', made.value.batch)
    .orderBy('number')
    .execute();
  return rows.map(({ code }) => code);
}

/** Photos that are all different, one for each width. */
export async function sendPhotos(ctx: Ctx, event: SwitchEvent, count: number, table: number | null = null) {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const bytes = await phonePhoto('jpeg', 40 + 4 * at);
    const added = await addIdeaPhoto(ctx, event, { bytes, table });
    if (!added.ok) throw new Error(added.reason);
  }
  const rows = await ctx.db
    .selectFrom('ideaPhoto')
    .select('id')
    .where('switchEventId', '=', event.id)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  for (const { id } of rows) ids.push(id);
  return ids;
}

export function copied(over: Partial<CopyInput> = {}): CopyInput {
  return {
    title: 'Un café des écrans',
    description: 'Un lieu calme où poser ses questions.',
    statedNeed: '',
    audiences: ['seniors'],
    speakerType: 'usager',
    speakerFirstName: 'Odette',
    formId: null,
    code: '',
    ...NO_CONTACT,
    ...over,
  };
}
