import { randomUUID } from 'node:crypto';
import type { Ctx } from '~/domain/context';
import { type DeskTable, readDeskTable } from '~/domain/table-desk/desk-table.server';
import { giveTableCodes } from '~/domain/table-desk/draw-table-codes.server';
import type { TableChange, TypedIdea } from '~/domain/table-desk/table-change';
import type { Db } from '~db/connect.server';

/** A table of a Switch, with a code. */
export async function makeTable(
  ctx: Ctx,
  event: { id: string },
  { number = 1, theme = 'Santé' } = {},
): Promise<DeskTable> {
  const { id } = await ctx.db
    .insertInto('workTable')
    .values({ hubId: ctx.hub.id, switchEventId: event.id, number, theme })
    .returning('id')
    .executeTakeFirstOrThrow();
  await giveTableCodes({ ...ctx, viewer: { kind: 'system' } }, event.id);
  const at = await readDeskTable(ctx, id);
  if (!at) throw new Error('the table is there');
  return at;
}

/** Whoever typed the code of this table. */
export function atTable(ctx: Ctx, { table }: DeskTable): Ctx {
  const { hubId, switchEventId, id: workTableId } = table;
  return { ...ctx, viewer: { kind: 'table', hubId, switchEventId, workTableId } };
}

export function typed(over: Partial<TypedIdea> = {}): TypedIdea {
  return {
    title: 'Un café des écrans',
    description: 'Moi, je voudrais un lieu calme pour poser mes questions.',
    statedNeed: '',
    audiences: ['seniors'],
    speakerType: 'usager',
    speakerFirstName: 'Odette',
    ...over,
  };
}

export function capture(over: Partial<TypedIdea> = {}, id: string = randomUUID()): TableChange {
  return { id, kind: 'capture', idea: typed(over) };
}

export function correction(
  number: number,
  expectedVersion: number,
  over: Partial<TypedIdea> = {},
  id: string = randomUUID(),
): TableChange {
  return { id, kind: 'correct', number, expectedVersion, idea: typed(over) };
}

/** What the database holds of the ideas of a table, in the order in which they came. */
export function ideasOn(db: Db, workTableId: string) {
  return db
    .selectFrom('idea')
    .select([
      'number',
      'version',
      'title',
      'description',
      'statedNeed',
      'speakerFirstName',
      'authorContact',
      'authorEmail',
      'authorPhone',
      'authorConsentAt',
      'boardColumn',
      'formId',
    ])
    .where('workTableId', '=', workTableId)
    .orderBy('number')
    .execute();
}
