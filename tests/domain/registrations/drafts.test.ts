import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { findDraft } from '~/domain/registrations/drafts/find-draft.server';
import { forgetDraft } from '~/domain/registrations/drafts/forget-draft.server';
import { keepDraft } from '~/domain/registrations/drafts/keep-draft.server';
import { purgeDrafts } from '~/domain/registrations/drafts/purge-drafts.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';

const SECRET = 'a secret of the tests that is long enough';
const HOUR_MS = 3_600_000;
const values = { firstName: ['Amina'], needKinds: ['meal', 'step_free'] };
let connection: Connection;
let ctx: Ctx;
let event: { id: string; slug: string };

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
  event = await makeSwitch(connection.db, ctx.hub);
});
afterAll(() => connection.close());

const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);
const at = (hours: number): Ctx => ({ ...ctx, now: later(hours) });
const find = (code: string, hours = 0, secret = SECRET) => findDraft(at(hours), secret, code);
async function keep(code = '', over: { values?: Record<string, string[]>; at?: Ctx; id?: string } = {}) {
  const { at: when = ctx, id = event.id, ...more } = over;
  const draft = { step: 'who' as const, values, switchEventId: id, code, ...more };
  return (await keepDraft(when, SECRET, draft)) ?? '';
}
const rows = () => connection.db.selectFrom('registrationDraft').selectAll().execute();

describe('a registration that was begun', () => {
  it('is opened by its code, however it is typed, and says of which Switch it is', async () => {
    const code = await keep();
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    const typed = `${code.slice(0, 4)} - ${code.slice(4)}`.toLowerCase();
    expect(await find(typed)).toEqual({ step: 'who', values, code, slug: event.slug });
  });

  it('is found by no other code, and opened with no other secret', async () => {
    const code = await keep();
    expect(await find(code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`)).toBeUndefined();
    expect(await find(code, 0, `${SECRET} of another`)).toBeUndefined();
    expect(await find('')).toBeUndefined();
  });

  it('holds nothing that can be read in the database', async () => {
    await keep('', { values: { firstName: ['Xylophone'] } });
    const stored = (await rows()).map((row) => Buffer.concat([row.sealed, row.codeHash]).toString('latin1'));
    expect(stored.filter((text) => /Xylophone|firstName/.test(text))).toEqual([]);
  });

  it('keeps its code from step to step, and is good for 48 hours after the last one', async () => {
    const code = await keep();
    expect(await keep(code, { values: { firstName: ['Ana'] }, at: at(40) })).toBe(code);
    expect((await find(code, 87))?.values).toEqual({ firstName: ['Ana'] });
    expect(await find(code, 88)).toBeUndefined();
  });

  it('gets another code where its own is good for nothing: over, invented, or of another Switch', async () => {
    const code = await keep();
    expect(await keep(code, { at: at(49) })).not.toBe(code);
    expect(await keep('ABCDEFGH')).not.toBe('ABCDEFGH');
    const other = await makeSwitch(connection.db, ctx.hub);
    expect(await keep(code, { id: other.id })).not.toBe(code);
    expect((await find(code))?.slug).toBe(event.slug);
  });

  it('is not kept where no person typed so much', async () => {
    expect(await keep('', { values: { accessNeeds: ['x'.repeat(60_001)] } })).toBe('');
  });

  it('is forgotten once registered', async () => {
    const code = await keep();
    await forgetDraft(ctx, SECRET, code);
    expect(await find(code)).toBeUndefined();
  });

  it('is deleted after 48 hours, each once however many processes look, and the journal says how many', async () => {
    await connection.db.deleteFrom('registrationDraft').execute();
    for (let times = 0; times < 6; times += 1) await keep();
    const kept = await keep('', { at: at(10) });
    const counts = await Promise.all([1, 2, 3].map(() => purgeDrafts(connection.db, later(48))));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(await find(kept, 49)).toBeDefined();
    const entries = await connection.db
      .selectFrom('history')
      .select(['subject', 'after'])
      .where('act', '=', 'drafts-purged')
      .execute();
    const counted = entries.map(({ after }) => (after as { drafts: number }).drafts);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(6);
    const purges = await connection.db
      .selectFrom('purge')
      .select('rows')
      .where('kind', '=', 'drafts')
      .execute();
    expect(purges.reduce((sum, { rows: count }) => sum + count, 0)).toBe(6);
    expect(await purgeDrafts(connection.db, later(48))).toBe(0);
  });
});
