import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Trx } from '../in-transaction';
import { demoShortCode } from './demo-short-code';

const DAY = 86_400_000;

/** What is prepared: for the oldest ideas that nobody has decided about. */
const PREPARED = [
  {
    boardColumn: 'service_to_prepare',
    form: 'formation',
    deliverer: 'La médiathèque',
    deliveryPlace: 'À la médiathèque',
    deliveryWhen: 'Le jeudi matin',
    deliveryAudience: 'Toute personne qui débute',
    reason: 'Plusieurs personnes le demandent. La médiathèque a une salle libre.',
    answer: '',
  },
  {
    boardColumn: 'prototype_to_develop',
    form: 'prototype',
    lead: 'L’espace numérique',
    need: 'Essayer avant d’acheter',
    nextTest: 'Un après-midi avec 5 personnes',
    estimatedCostEuros: 800,
    reason: 'L’idée est bonne. Essayons-la d’abord avec quelques personnes.',
    answer: 'Votre idée nous plaît. Nous l’essayons avec 5 personnes. Voulez-vous en être ?',
  },
  {
    boardColumn: 'declined',
    form: null,
    reason: 'Ce service existe déjà à la mairie, le mardi.',
    answer: '',
  },
] as const;

/**
 * Decisions that wait to be published, and answers by each way: among the authors who are to be told in person, some
 * chose a letter, a text message or a mediator. One author was asked something and has not answered.
 */
export async function fillAnswers(trx: Trx, hubId: string, now: Date): Promise<void> {
  const undecided = await trx
    .selectFrom('idea')
    .select(['id', 'switchEventId'])
    .where('hubId', '=', hubId)
    .where('boardColumn', '=', 'to_sort')
    .orderBy('createdAt')
    .orderBy('number')
    .limit(PREPARED.length + 1)
    .execute();
  for (const [at, decision] of PREPARED.entries()) {
    const idea = undecided[at];
    if (!idea) continue;
    const preparedAt = new Date(now.getTime() - (PREPARED.length - at) * DAY);
    const row = { ...decision, hubId, ideaId: idea.id, fromColumn: 'to_sort' as const, preparedAt };
    await trx.insertInto('ideaDecision').values(row).execute();
  }
  const asked = undecided[PREPARED.length];
  if (asked) await ask(trx, { ...asked, hubId }, new Date(now.getTime() - 4 * DAY));
  await reachOtherwise(trx, hubId);
}

async function ask(
  trx: Trx,
  { id, switchEventId, hubId }: { id: string; switchEventId: string; hubId: string },
  at: Date,
): Promise<void> {
  const toPhone = '+33465719901';
  const contact = { authorContact: 'phone', authorPhone: toPhone, authorEmail: null } as const;
  await trx
    .updateTable('idea')
    .set({ ...contact, authorConsentAt: at })
    .where('id', '=', id)
    .execute();
  const { id: ideaQuestionId } = await trx
    .insertInto('ideaQuestion')
    .values({
      hubId,
      ideaId: id,
      words: 'Quel jour vous irait le mieux ?',
      code: demoShortCode(),
      askedAt: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('message')
    .values({
      hubId,
      kind: 'idea-question',
      channel: 'phone',
      state: 'to_tell',
      locale: 'fr',
      toPhone,
      switchEventId,
      ideaId: id,
      ideaQuestionId,
      details: '{}',
      messageId: `<${randomUUID()}@${hubId}.switchboard>`,
      createdAt: at,
    })
    .execute();
}

const ADDRESSES = ['12 rue des Lices\n84000 Avignon', 'Le Bourg\n05200 Embrun'];

/** Of those to be told in person, in turn: the first chose a letter, the next a text message, the next a mediator. */
const WAYS = ['letter', 'sms', 'mediator', 'letter', 'sms'] as const;

async function reachOtherwise(trx: Trx, hubId: string): Promise<void> {
  const toTell = await trx
    .selectFrom('message')
    .select(['id', 'ideaId'])
    .where('hubId', '=', hubId)
    .where('kind', '=', 'idea-decided')
    .where('channel', '=', 'in_person')
    .where('state', '=', 'to_tell')
    .orderBy('createdAt')
    .limit(WAYS.length)
    .execute();
  const { rows } = await sql<{ id: string }>`select organization_id as id from role_grant
    where hub_id = ${hubId} and role = 'mediator' and organization_id is not null limit 1`.execute(trx);
  const organizationId = rows[0]?.id;
  for (const [at, { id, ideaId }] of toTell.entries()) {
    if (!ideaId) continue;
    const way = WAYS[at] ?? 'letter';
    const phone = `+334657199${String(10 + at)}`;
    const reach = {
      authorContact: way,
      authorAddress: way === 'letter' ? (ADDRESSES[at % ADDRESSES.length] ?? '') : null,
      authorPhone: way === 'sms' ? phone : null,
      authorMediator: way === 'mediator' ? 'Samira' : null,
      authorOrganizationId: way === 'mediator' ? (organizationId ?? null) : null,
    };
    await trx.updateTable('idea').set(reach).where('id', '=', ideaId).execute();
    const toPhone = reach.authorPhone;
    await trx
      .updateTable('message')
      .set({ channel: reach.authorContact, toPhone })
      .where('id', '=', id)
      .execute();
  }
}
