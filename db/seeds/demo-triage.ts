import type { Trx } from '../in-transaction';
import { demoAccountsOf } from './demo-accounts';
import { hubSeeds } from './hub-seeds';

const HOUR_MS = 3_600_000;
const HELD = 4;

/**
 * The queue as a team at work leaves it: some ideas that wait are somebody's, each of two people keeps a view, one of
 * them for all, and two notes stand beside an idea, of which one is for the other to read.
 */
export async function fillTriage(trx: Trx, hubId: string, now: Date): Promise<void> {
  const seed = hubSeeds.find(({ id }) => id === hubId);
  const people = seed ? demoAccountsOf(seed) : [];
  const staff = people.find(({ role }) => role === 'hub_staff')?.id;
  const admin = people.find(({ role }) => role === 'hub_admin')?.id;
  if (!staff || !admin) return;
  const waiting = await trx
    .selectFrom('idea')
    .select('id')
    .where('hubId', '=', hubId)
    .where('boardColumn', '=', 'to_sort')
    .where('onBoard', '=', true)
    .orderBy('createdAt', 'desc')
    .orderBy('number', 'desc')
    .limit(HELD)
    .execute();
  for (const [at, { id }] of waiting.entries())
    await trx
      .updateTable('idea')
      .set({ assignedTo: at % 3 === 0 ? admin : staff })
      .where('id', '=', id)
      .execute();
  await keepViews(trx, { hubId, staff, admin });
  const [first] = waiting;
  if (first) await writeNotes(trx, { hubId, staff, admin, ideaId: first.id, now });
}

async function keepViews(
  trx: Trx,
  { hubId, staff, admin }: { hubId: string; staff: string; admin: string },
): Promise<void> {
  await trx
    .insertInto('triageView')
    .values([
      { hubId, userId: staff, name: 'Auteurs à prévenir', query: 'pour=moi&contact=oui', isShared: false },
      { hubId, userId: admin, name: 'Les plus soutenues', query: 'tri=soutenues', isShared: true },
    ])
    .execute();
}

async function writeNotes(
  trx: Trx,
  told: { hubId: string; staff: string; admin: string; ideaId: string; now: Date },
): Promise<void> {
  const { hubId, ideaId, staff, admin, now } = told;
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const note = { hubId, ideaId, formId: null };
  const { id: noteId } = await trx
    .insertInto('ideaNote')
    .values({
      ...{ ...note, authorId: admin, createdAt: ago(30) },
      body: 'La mairie a peut-être une salle libre. Peux-tu l’appeler ?',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  // Its e-mail left long ago: the demonstration writes to nobody.
  await trx
    .insertInto('ideaMention')
    .values({ noteId, hubId, userId: staff, createdAt: ago(30), toldAt: ago(20) })
    .execute();
  await trx
    .insertInto('ideaNote')
    .values({
      ...{ ...note, authorId: staff, createdAt: ago(4) },
      body: 'J’ai appelé : la salle est libre le mardi matin.',
    })
    .execute();
}
