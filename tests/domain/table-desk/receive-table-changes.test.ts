import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { visitor } from '~/domain/people/viewer';
import { readTableIdeas } from '~/domain/table-desk/read-table-ideas.server';
import { receiveTableChanges } from '~/domain/table-desk/receive-table-changes.server';
import type { TableChange } from '~/domain/table-desk/table-change';
import { tableClosesAt } from '~/domain/table-desk/table-closing';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { atTable, capture, correction, ideasOn, makeTable, typed } from '../../support/table-desk';

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
});
afterAll(() => connection.close());

async function table(over: Parameters<typeof makeSwitch>[2] = {}) {
  const event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', ...over });
  const at = await makeTable(ctx, event);
  const here = atTable(ctx, at);
  const send = async (...changes: TableChange[]) => {
    const received = await receiveTableChanges(here, at, changes);
    if (!received.ok) throw new Error(received.reason);
    return received.value;
  };
  return { event, at, here, send, ideas: () => ideasOn(connection.db, at.table.id) };
}

describe('capturing at a table', () => {
  it('puts the idea on the board at once, with its table, its words and its need', async () => {
    const { send, ideas, here, at } = await table();
    const [answer] = await send(capture({ statedNeed: 'Un lieu calme' }));
    expect(answer).toMatchObject({ outcome: 'done', version: 1, made: 1, again: false });
    expect(await ideas()).toMatchObject([
      { boardColumn: 'to_sort', statedNeed: 'Un lieu calme', authorContact: 'none', authorConsentAt: null },
    ]);
    const list = await readTableIdeas(here, at);
    expect(list).toMatchObject([{ title: 'Un café des écrans', isOpen: true }]);
    const history = await connection.db
      .selectFrom('history')
      .select(['act', 'actorKind'])
      .where('switchEventId', '=', at.event.id)
      .where('subject', '=', 'idea')
      .execute();
    expect(history).toEqual([{ act: 'proposed', actorKind: 'table' }]);
  });

  it('counts the same id once, also when it comes at the same moment', async () => {
    const { send, ideas } = await table();
    const once = capture({ authorContact: 'email', authorEmail: 'o@exemple.fr', authorConsent: 'yes' });
    const answers = (await Promise.all([send(once), send(once), send(once, once)])).flat();
    expect(new Set(answers.map((answer) => answer.outcome === 'done' && answer.number)).size).toBe(1);
    expect(answers.filter((answer) => answer.outcome === 'done' && !answer.again)).toHaveLength(1);
    const [idea, ...others] = await ideas();
    expect(others).toEqual([]);
    expect(idea).toMatchObject({ authorEmail: 'o@exemple.fr', authorConsentAt: ctx.now });
  });

  it('keeps no contact without consent: the idea waits to be mended, and nothing is written', async () => {
    const { send, ideas } = await table();
    const [answer] = await send(capture({ authorContact: 'sms', authorPhone: '06 12 34 56 78' }));
    expect(answer).toMatchObject({ outcome: 'to-mend', errors: { authorConsent: ['consentMissing'] } });
    expect(await ideas()).toEqual([]);
    // What belongs to another channel than the chosen one is not kept either.
    await send(capture({ authorContact: 'none', authorPhone: '06 12 34 56 78', authorEmail: 'a@b.fr' }));
    expect(await ideas()).toMatchObject([{ authorContact: 'none', authorPhone: null, authorEmail: null }]);
  });

  it('never tells a table how an author is reached', async () => {
    const { send, here, at } = await table();
    await send(capture({ authorContact: 'email', authorEmail: 'secret@exemple.fr', authorConsent: 'yes' }));
    expect(JSON.stringify(await readTableIdeas(here, at))).not.toContain('secret');
  });

  it('is only for that table, and for the team of its Switch', async () => {
    const one = await table();
    const other = await table();
    const as = (viewer: Ctx['viewer']) => receiveTableChanges({ ...ctx, viewer }, one.at, [capture()]);
    expect(await as(visitor)).toMatchObject({ reason: 'not-allowed' });
    expect(await as(other.here.viewer)).toMatchObject({ reason: 'not-allowed' });
    expect(await as(staff(ctx.hub, { role: 'facilitator', switchEventId: other.event.id }))).toMatchObject({
      reason: 'not-allowed',
    });
    expect(await as(staff(ctx.hub, { role: 'organiser', zone: 'alpes' }))).toMatchObject({
      reason: 'not-allowed',
    });
    const elsewhere = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    expect(
      await receiveTableChanges({ ...elsewhere, viewer: one.here.viewer }, one.at, [capture()]),
    ).toMatchObject({ reason: 'not-allowed' });
    expect(await as(staff(ctx.hub, { role: 'facilitator', switchEventId: one.event.id }))).toMatchObject({
      ok: true,
    });
    expect(await readTableIdeas(other.here, one.at)).toBeUndefined();
  });

  it('takes nothing for a Switch that is a draft, cancelled or over, and everything until the end of the day after', async () => {
    for (const status of ['draft', 'cancelled'] as const) {
      const event = await makeSwitch(connection.db, ctx.hub, { status });
      const { id } = await connection.db
        .insertInto('workTable')
        .values({ hubId: ctx.hub.id, switchEventId: event.id, number: 1, theme: 'x' })
        .returning('id')
        .executeTakeFirstOrThrow();
      const { readDeskTable } = await import('~/domain/table-desk/desk-table.server');
      const at = await readDeskTable(ctx, id);
      if (!at) throw new Error('it is there');
      expect(await receiveTableChanges(atTable(ctx, at), at, [capture()])).toMatchObject({
        reason: 'closed',
      });
    }
    const { at, here } = await table();
    const closes = tableClosesAt(at.event).getTime();
    const when = (ms: number) => receiveTableChanges({ ...here, now: new Date(ms) }, at, [capture()]);
    expect(await when(closes)).toMatchObject({ ok: true });
    expect(await when(closes + 1)).toMatchObject({ reason: 'closed' });
  });

  it('does not give away an idea of another table to a copied id', async () => {
    const one = await table();
    const other = await table();
    const id = randomUUID();
    await one.send(capture({}, id));
    expect(await other.send(capture({ title: 'Le mien' }, id))).toEqual([
      { id, outcome: 'refused', reason: 'elsewhere' },
    ]);
  });
});

describe('correcting at a table', () => {
  async function captured() {
    const here = await table();
    const [answer] = await here.send(
      capture({ authorContact: 'email', authorEmail: 'o@exemple.fr', authorConsent: 'yes' }),
    );
    if (answer?.outcome !== 'done') throw new Error('captured');
    return { ...here, number: answer.number };
  }

  it('writes the words anew once, and leaves how the author is told', async () => {
    const { send, ideas, number } = await captured();
    const better = correction(number, 1, { title: 'Un café des écrans, le mardi' });
    for (const again of [false, true])
      expect(await send(better)).toEqual([
        { id: better.id, outcome: 'done', number, version: 2, made: 2, again },
      ]);
    expect(await ideas()).toMatchObject([
      { title: 'Un café des écrans, le mardi', version: 2, authorEmail: 'o@exemple.fr' },
    ]);
  });

  it('changes how the author is told where it says so', async () => {
    const { send, ideas, number } = await captured();
    const [unticked] = await send(
      correction(number, 1, { authorContact: 'phone', authorPhone: '0612345678' }),
    );
    expect(unticked).toMatchObject({ outcome: 'to-mend' });
    await send(correction(number, 1, { authorContact: 'none' }));
    expect(await ideas()).toMatchObject([
      { authorContact: 'none', authorEmail: null, authorConsentAt: null },
    ]);
  });

  it('is stale where somebody changed the idea meanwhile, and says how it is now', async () => {
    const { send, ideas, number } = await captured();
    await send(correction(number, 1, { title: 'Première correction' }));
    const late = correction(number, 1, { title: 'Seconde correction' });
    const [answer] = await send(late);
    const { authorContact: _none, ...now } = typed({ title: 'Première correction' });
    expect(answer).toEqual({ id: late.id, outcome: 'stale', version: 2, now });
    expect(await ideas()).toMatchObject([{ title: 'Première correction', version: 2 }]);
  });

  it('is refused once the idea left « À trier », for an idea of another table, and for none', async () => {
    const { send, number } = await captured();
    const other = await table();
    const refusal = async (sent: Promise<unknown[]>) => (await sent)[0];
    expect(await refusal(other.send(correction(number, 1)))).toMatchObject({ reason: 'elsewhere' });
    expect(await refusal(send(correction(2_000_000_000, 1)))).toMatchObject({ reason: 'decided' });
    await connection.db
      .updateTable('idea')
      .set({ boardColumn: 'declined', decisionReason: 'Non', decidedAt: ctx.now })
      .where('number', '=', number)
      .execute();
    expect(await refusal(send(correction(number, 1)))).toMatchObject({ reason: 'decided' });
  });
});
