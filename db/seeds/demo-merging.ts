import type { Trx } from '../in-transaction';
import { recountSupports } from '../queries/idea-supports';
import { hubDuSud } from './hub-du-sud';

const DAY_MS = 86_400_000;
/** Ideas of the demonstration, by their titles. */
const WHOLE = 'Une cabine calme pour la téléconsultation';
const SOURCE = 'Un carnet pour noter ses étapes';
const TARGET = 'Un glossaire affiché à côté de chaque écran';
const PARTS = [
  {
    title: 'Une petite pièce calme à la pharmacie',
    description: 'Chez moi il n’y a pas de réseau, et au café tout le monde entend.',
  },
  {
    title: 'Quelqu’un pour lancer l’appel vidéo',
    description: 'Il me faut quelqu’un à côté de moi, juste pour lancer l’appel.',
  },
] as const;

/** Two ideas that say the same, one that was split, and a hub's own column and form, each with an idea in it. */
export async function fillMerging(trx: Trx, hubId: string, now: Date): Promise<void> {
  // One hub has words of its own, so that the other shows those that every hub begins with.
  if (hubId !== hubDuSud.id) return;
  const at = new Date(now.getTime() - 2 * DAY_MS);
  const open = await trx
    .selectFrom('idea')
    .select(['id', 'number', 'title', 'switchEventId', 'rank', 'speakerType', 'speakerFirstName'])
    .where('hubId', '=', hubId)
    .where('boardColumn', '=', 'to_sort')
    .orderBy('number', 'desc')
    .execute();
  const [whole, source, target] = [WHOLE, SOURCE, TARGET].map((title) =>
    open.find((idea) => idea.title === title),
  );
  if (!whole || !source || !target) return;
  await merge(trx, { hubId, at, source, target });
  await split(trx, { hubId, at, whole });
  await addOwnWords(trx, { hubId, at });
}

type Idea = Record<'id' | 'number' | 'switchEventId', unknown> & {
  id: string;
  number: number;
  switchEventId: string;
};

async function merge(
  trx: Trx,
  { hubId, at, source, target }: { hubId: string; at: Date; source: Idea; target: Idea },
): Promise<void> {
  const reason = 'Les deux idées demandent une feuille à garder sous les yeux.';
  await trx
    .insertInto('ideaMerge')
    .values({
      ...{ hubId, sourceId: source.id, targetId: target.id, reason, mergedAt: at },
      ...{ mergedBy: null, undoneAt: null, undoneBy: null },
    })
    .execute();
  await trx.updateTable('idea').set({ mergedInto: target.id }).where('id', '=', source.id).execute();
  await recountSupports(trx, [target.id]);
  await tell(trx, { hubId, at }, source, 'merged', { root: target.number, reason });
  await tell(trx, { hubId, at }, target, 'gathered', { original: source.number, reason });
}

async function split(
  trx: Trx,
  { hubId, at, whole }: { hubId: string; at: Date; whole: Idea & { rank: string } & Speaker },
): Promise<void> {
  const { speakerType, speakerFirstName, switchEventId } = whole;
  const parts = await trx
    .insertInto('idea')
    .values(
      PARTS.map((part, index) => ({
        ...{ hubId, switchEventId, ...part, speakerType, speakerFirstName },
        ...{ splitFrom: whole.id, createdAt: at, movedAt: at, rank: `${whole.rank}${'VW'[index]}` },
      })),
    )
    .returning(['id', 'number'])
    .execute();
  const splitting = await trx
    .insertInto('ideaSplitting')
    .values({
      ...{
        hubId,
        originalId: whole.id,
        reason: 'Elle parle d’une pièce et d’une personne qui aide.',
        originalVersion: 1,
      },
      ...{ former: null, splitAt: at, splitBy: null, undoneAt: null, undoneBy: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('ideaSplitPart')
    .values(parts.map(({ id }) => ({ ideaId: id, hubId, splitId: splitting.id, version: 1 })))
    .execute();
  const pieces = parts.map(({ number }) => number);
  await tell(trx, { hubId, at }, whole, 'split', { column: 'to_sort', pieces });
  for (const part of parts)
    await tell(trx, { hubId, at }, { ...part, switchEventId }, 'proposed', {
      column: 'to_sort',
      splitFrom: whole.number,
    });
}

interface Speaker {
  speakerType: string;
  speakerFirstName: string;
}

function tell(
  trx: Trx,
  { hubId, at }: { hubId: string; at: Date },
  idea: Idea,
  act: string,
  after: Record<string, unknown>,
) {
  return trx
    .insertInto('history')
    .values({
      ...{ hubId, at, actorKind: 'system', actorUserId: null, subject: 'idea', subjectId: idea.id, act },
      ...{ switchEventId: idea.switchEventId, before: null, after: JSON.stringify(after) },
    })
    .execute();
}

async function addOwnWords(trx: Trx, { hubId, at }: { hubId: string; at: Date }): Promise<void> {
  const column = 'service_retired__a_relancer';
  await trx
    .insertInto('boardColumn')
    .values({
      ...{ hubId, slug: column, stage: 'service_retired', position: 4, retiredAt: null },
      ...{ labelFr: 'Services à relancer', labelEn: 'Services to start again' },
      ...{ stateFr: 'Service à relancer', stateEn: 'Service to start again' },
      ...{
        explainedFr: 'Ils ont plu. Il manque un lieu.',
        explainedEn: 'People liked them. A place is missing.',
      },
    })
    .execute();
  const form = 'autre__permanence';
  await trx
    .insertInto('ideaForm')
    .values({
      ...{ hubId, slug: form, baseForm: 'autre', position: 4, retiredAt: null },
      ...{ labelFr: 'Permanence', labelEn: 'Drop-in hours' },
    })
    .execute();
  const last = await trx
    .selectFrom('idea')
    .select(['id', 'number', 'switchEventId'])
    .where('hubId', '=', hubId)
    .where('boardColumn', '=', 'service_ready')
    .orderBy('number', 'desc')
    .executeTakeFirst();
  if (!last) return;
  await trx
    .updateTable('idea')
    .set({ form, boardColumn: column, rank: 'a0' })
    .where('id', '=', last.id)
    .execute();
  await tell(trx, { hubId, at }, last, 'moved', { column, form });
}
