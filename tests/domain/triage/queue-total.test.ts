import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import type { IdeaInput } from '~/domain/ideas/idea-input';
import { proposeIdea } from '~/domain/ideas/propose-idea.server';
import { visitor } from '~/domain/people/viewer';
import { readQueueQuery } from '~/domain/triage/queue-query';
import { countToSort, readQueue } from '~/domain/triage/read-queue.server';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { ideaOf, switchOf } from '../../support/ideas';

/** A column of the hub's own. */
const LATER = 'to_sort__plus_tard';
const READY = {
  boardColumn: 'service_ready',
  form: 'formation',
  decisionReason: 'Un besoin partagé.',
  decidedAt: new Date('2026-11-01T09:00:00Z'),
  deliverer: 'Le hub',
  deliveryPlace: 'À la médiathèque',
  deliveryWhen: 'Le mardi',
  deliveryAudience: 'Tout le monde',
} as const;

/** What the queue says that it holds is what it holds, whether a kept count says it or the ideas are counted. */
describe('how many ideas the queue holds', () => {
  let connection: Connection;
  let ctx: Ctx;
  beforeAll(async () => {
    connection = await ownDatabase();
    const first = await contextOf(connection.db);
    await connection.db
      .insertInto('boardColumn')
      .values({
        ...{ hubId: first.hub.id, slug: LATER, stage: 'to_sort', position: 9, retiredAt: null },
        ...{ labelFr: 'Plus tard', labelEn: 'Later', stateFr: 'Plus tard', stateEn: 'Later' },
      })
      .execute();
    // Read again, with the column.
    const plain = await contextOf(connection.db);
    ctx = { ...plain, viewer: staff(plain.hub, { role: 'hub_staff' }) };
    const here = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
    const there = await makeSwitch(connection.db, ctx.hub, { zone: 'alpes' });
    const numbers: number[] = [];
    for (let n = 0; n < 12; n += 1)
      numbers.push(
        await proposeAt(n % 4 === 0 ? there : here, n % 4 === 0 ? 'alpes' : 'avignon', {
          title: `Idée ${n}`,
          audiences: n % 3 === 0 ? ['seniors', 'jeunes'] : n % 3 === 1 ? ['seniors'] : [],
          speakerType: n % 2 === 0 ? 'usager' : 'mediation',
        }),
      );
    for (const [n, number] of numbers.entries())
      await connection.db
        .updateTable('idea')
        .set({
          hiddenAt: n === 3 ? new Date() : null,
          ...(n > 7 ? (n === 8 ? { boardColumn: LATER } : READY) : {}),
        })
        .where('number', '=', number)
        .execute();
  });
  afterAll(() => connection.close());

  async function proposeAt(event: { id: string }, zone: string, over: Partial<IdeaInput>): Promise<number> {
    const made = await proposeIdea({ ...ctx, viewer: visitor }, switchOf(ctx, event, zone), ideaOf(over));
    if (!made.ok) throw new Error(`not proposed: ${made.reason}`);
    return made.value.number;
  }

  it.each([
    '',
    'etat=toutes',
    'etat=service_ready',
    'zone=avignon',
    'etat=toutes&zone=avignon&acteur=usager',
    'etat=toutes&public=jeunes',
    'etat=toutes&public=seniors&acteur=mediation',
    'etat=toutes&q=idee',
    'etat=toutes&pour=personne&public=seniors',
    'etat=toutes&contact=oui',
  ])('is what it shows: « %s »', async (query) => {
    const queue = await readQueue(ctx, readQueueQuery(new URLSearchParams(query)));
    expect(queue?.total).toBe(queue?.rows.length);
  });

  it('is known for those that wait, in every column of the hub where they do', async () => {
    expect(await countToSort(ctx)).toBe(8);
  });
});
