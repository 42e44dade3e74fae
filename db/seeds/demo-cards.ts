import { sql } from 'kysely';
import type { Trx } from '../in-transaction';
import { demoPhoto } from './demo-photo';
import { demoShortCode } from './demo-short-code';

const CARDS_A_TABLE = 4;
const COPIED = 3;
const WRITTEN = [
  {
    words: 'Un numéro à appeler le soir quand on est bloqué sur un site. Avec quelqu’un qui a le temps.',
    speaker: 'Usager. Josette. Dites-le à Samira, à la médiathèque.',
    turn: 0,
  },
  {
    words: 'Une armoire à tablettes dans le hall de la mairie, à emprunter une semaine.',
    speaker: 'Collectivité. Pas de réponse.',
    turn: 90,
  },
] as const;

/**
 * Cards for the tables of the next Switch that has some, two of which were photographed to try the copying desk; and of
 * the last one that took place, whose cards lead to its ideas.
 */
export async function fillCards(trx: Trx, hubId: string, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select e.id from switch_event e where e.hub_id = ${hubId} and e.is_demo and e.status = 'published'
      and exists (select from work_table t where t.switch_event_id = e.id)
    order by e.ends_at > ${now}, abs(extract(epoch from e.ends_at - ${now})) limit 1`.execute(trx);
  const [event] = rows;
  if (!event) return;
  const codes = await fillOne(trx, { hubId, switchEventId: event.id, now });
  await fillCopied(trx, { hubId, now });
  await photograph(trx, { hubId, switchEventId: event.id, now }, codes);
}

interface Where {
  hubId: string;
  switchEventId: string;
  now: Date;
}

async function fillOne(trx: Trx, { hubId, switchEventId, now }: Where): Promise<string[]> {
  const tables = await trx
    .selectFrom('workTable')
    .select('id')
    .where('switchEventId', '=', switchEventId)
    .orderBy('number')
    .execute();
  const cards = tables.flatMap(({ id }) =>
    Array.from({ length: CARDS_A_TABLE }, (_, at) => ({
      ...{ hubId, switchEventId, workTableId: id, number: at + 1, batch: 1 },
      ...{ code: demoShortCode(), ideaId: null, attachedAt: null },
      ...{ voidAt: null, createdBy: null, createdAt: now },
    })),
  );
  await trx.insertInto('ideaCard').values(cards).execute();
  return cards.map(({ code }) => code);
}

/** Cards of the last Switch that took place: its first ideas were copied from them. */
async function fillCopied(trx: Trx, { hubId, now }: Omit<Where, 'switchEventId'>): Promise<void> {
  const { rows } = await sql<{ id: string; switchEventId: string }>`
    select i.id, i.switch_event_id from idea i where i.switch_event_id = (
      select e.id from switch_event e where e.hub_id = ${hubId} and e.is_demo and e.status = 'published'
        and e.ends_at < ${now} and exists (select from idea where switch_event_id = e.id)
      order by e.ends_at desc limit 1)
    order by i.number limit ${COPIED}`.execute(trx);
  const cards = rows.map(({ id, switchEventId }, at) => ({
    ...{ hubId, switchEventId, workTableId: null, number: at + 1, batch: 1, code: demoShortCode() },
    ...{ ideaId: id, attachedAt: now, voidAt: null, createdBy: null, createdAt: now },
  }));
  if (cards.length > 0) await trx.insertInto('ideaCard').values(cards).execute();
}

async function photograph(
  trx: Trx,
  { hubId, switchEventId, now }: Where,
  codes: readonly string[],
): Promise<void> {
  for (const [at, { turn, ...written }] of WRITTEN.entries()) {
    const picture = await demoPhoto({ ...written, code: codes[at] ?? '' }, turn);
    await trx
      .insertInto('ideaPhoto')
      .values({
        ...picture,
        ...{ hubId, switchEventId, workTableId: null, digest: `demo ${at}`, reason: null, ideaId: null },
        ...{ claimedBy: null, claimedUntil: null, handledBy: null, handledAt: null, createdBy: null },
        createdAt: new Date(now.getTime() + at),
      })
      .execute();
  }
}
