import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { readVoices } from '~/domain/voices/read-voices.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { decisionOf, makeHubStaff, makeIdea, SERVICE } from '../../support/ideas';

describe('voices of a hub', () => {
  let connection: Connection;
  let ctx: Ctx;
  let event: { id: string };
  const of = async (scope?: Parameters<typeof readVoices>[1]) => {
    const { types, outputs, total } = await readVoices(ctx, scope);
    return [...types.filter(({ proposed }) => proposed > 0), { ...outputs, all: total.proposed }];
  };
  const idea = (number: number) =>
    connection.db.selectFrom('idea').select('id').where('number', '=', number).executeTakeFirstOrThrow();
  const change = (number: number, values: { mergedInto?: string; hiddenAt?: Date }) =>
    connection.db.updateTable('idea').set(values).where('number', '=', number).execute();

  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
    const viewer = await makeHubStaff(connection.db, ctx.hub);
    event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', slug: 'avignon-1' });
    const alpes = await makeSwitch(connection.db, ctx.hub, { zone: 'alpes', slug: 'alpes-1' });
    const kept = await makeIdea(ctx, event, { speakerType: 'mediation' });
    const middle = await makeIdea(ctx, event, { speakerType: 'usager' });
    const lowest = await makeIdea(ctx, event, { speakerType: 'usager' });
    const hidden = await makeIdea(ctx, event, { speakerType: 'ess' });
    await makeIdea(ctx, alpes, { speakerType: 'entreprise' });
    await classifyIdea({ ...ctx, viewer }, { idea: kept, expectedVersion: 1, decision: decisionOf(SERVICE) });
    // Merged twice over: both were said, and both live on in what was kept.
    await change(lowest, { mergedInto: (await idea(middle)).id });
    await change(middle, { mergedInto: (await idea(kept)).id });
    await change(hidden, { hiddenAt: ctx.now });
  });
  afterAll(() => connection.close());

  const avignon = [
    { type: 'usager', proposed: 2, kept: 2, answered: 2 },
    { type: 'mediation', proposed: 1, kept: 1, answered: 1 },
    { service: 1, prototype: 0, all: 3 },
  ];

  it('counts a merged idea where it lives on, and no hidden one', async () => {
    expect(await of({ switchEventId: event.id })).toEqual(avignon);
    expect(await of({ switchSlug: 'avignon-1' })).toEqual(avignon);
  });

  it('is of the hub, of a zone, or of a Switch', async () => {
    const zoneOf = (slug: string) => ctx.hub.zones.find((zone) => zone.slug === slug)?.id;
    expect(await of({ zoneId: zoneOf('avignon') })).toEqual(avignon);
    expect(await of({ zoneId: zoneOf('azur') })).toEqual([{ service: 0, prototype: 0, all: 0 }]);
    expect((await of()).at(-1)).toEqual({ service: 1, prototype: 0, all: 4 });
    expect(await readVoices(await contextOf(connection.db, { hubId: 'antilles-guyane' }))).toMatchObject({
      total: { proposed: 0 },
    });
  });
});
