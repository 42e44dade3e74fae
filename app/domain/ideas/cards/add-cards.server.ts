import { inTransaction, type Trx } from '~db/in-transaction';
import { insertCards, selectCardNumbers, selectTakenCodes } from '~db/queries/idea-cards';
import { selectTables } from '~db/queries/work-tables';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { drawShortCode } from '../../registrations/registering/draw-short-code.server';
import { ok, type Result, refused } from '../../result';
import { holdSwitch } from '../../switches/hold-switch.server';
import { MOST_CARDS, MOST_CARDS_A_SWITCH, MOST_CARDS_A_TABLE } from './idea-card';

export type CardsRefusal =
  | 'unknown'
  | 'forbidden'
  | 'cancelled'
  | 'no-tables'
  | 'count-wrong'
  | 'too-many'
  | 'switch-full';

/** What to print: so many for each table, or so many without a table. */
export interface CardsAsked {
  count: number;
  of: 'each-table' | 'no-table';
}

/**
 * Makes new cards, each with a code that opens nothing else in the hub. Cards of earlier printings stay as they are:
 * somebody may hold one in their hand.
 * @returns the number of this printing
 */
export function addCards(
  ctx: Ctx,
  switchEventId: string,
  asked: CardsAsked,
): Promise<Result<{ batch: number }, CardsRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdSwitch(trx, ctx, switchEventId);
    if (!held.ok) return held;
    const tables =
      asked.of === 'no-table' ? [null] : (await selectTables(trx, switchEventId)).map(({ id }) => id);
    const known = await selectCardNumbers(trx, switchEventId);
    const refusal = refusalOf(asked, tables.length, known);
    if (refusal) return refusal;
    const batch = 1 + Math.max(0, ...known.map((each) => each.batch));
    const places = tables.flatMap((workTableId) => {
      const last = known.find((each) => each.workTableId === workTableId)?.last ?? 0;
      return Array.from({ length: asked.count }, (_, at) => ({ workTableId, number: last + at + 1 }));
    });
    const codes = await drawCodes(trx, ctx.hub.id, places.length);
    const createdBy = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
    const row = { hubId: ctx.hub.id, switchEventId, batch, createdBy, createdAt: ctx.now };
    const empty = { ideaId: null, attachedAt: null, voidAt: null };
    await insertCards(
      trx,
      places.map((place, at) => ({ ...row, ...empty, ...place, code: codes[at] ?? '' })),
    );
    const after = { cards: places.length };
    const line = { subject: 'switch_event', subjectId: switchEventId, switchEventId } as const;
    await recordHistory(trx, ctx, [{ ...line, act: 'cards-made', after }]);
    return ok({ batch });
  });
}

function refusalOf(asked: CardsAsked, groups: number, known: readonly { count: number }[]) {
  const { count, of } = asked;
  const most = of === 'each-table' ? MOST_CARDS_A_TABLE : MOST_CARDS;
  if (groups === 0) return refused('no-tables');
  if (!Number.isInteger(count) || count < 1 || count > most) return refused('count-wrong', { most });
  if (count * groups > MOST_CARDS) return refused('too-many', { most: MOST_CARDS, cards: count * groups });
  const there = known.reduce((sum, each) => sum + each.count, 0);
  return there + count * groups > MOST_CARDS_A_SWITCH
    ? refused('switch-full', { most: MOST_CARDS_A_SWITCH })
    : undefined;
}

/** Codes that nobody has: neither another card nor somebody who is registered. */
async function drawCodes(trx: Trx, hubId: string, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    while (codes.size < count) codes.add(drawShortCode());
    for (const taken of await selectTakenCodes(trx, hubId, [...codes])) codes.delete(taken);
  }
  return [...codes];
}
