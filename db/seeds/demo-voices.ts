import { randomUUID } from 'node:crypto';
import type { Trx } from '../in-transaction';
import { recountSupports } from '../queries/idea-supports';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The same in every demonstration, so that the page of its link can be looked at. */
export const DEMO_FOLLOWER = '5c0d1a4e-7b1f-4c6e-9a53-0f6a2d1e8b47';

/** What others say of the ideas of a hub: supports, two comments that are shown, one that waits, and one report. */
export async function fillVoices(trx: Trx, hubId: string, now: Date): Promise<void> {
  const ideas = await trx
    .selectFrom('idea')
    .select(['id', 'zoneId', 'createdAt'])
    .where('hubId', '=', hubId)
    .where('onBoard', '=', true)
    .orderBy('number')
    .execute();
  const [first, second] = ideas;
  if (!first || !second) return;
  const rows = ideas.flatMap((idea, at) =>
    Array.from({ length: (at * 7 + 3) % 19 }, () => ({
      ideaId: idea.id,
      supporter: `browser:${randomUUID()}`,
      createdAt: idea.createdAt,
    })),
  );
  if (rows.length > 0) await trx.insertInto('ideaSupport').values(rows).execute();
  await recountSupports(
    trx,
    ideas.map(({ id }) => id),
  );
  await fillComments(trx, { hubId, now }, first.id);
  await trx
    .insertInto('ideaReport')
    .values({
      ...{ hubId, ideaId: second.id, reason: 'personal', commentId: null, formId: null },
      words: 'On reconnaît une voisine.',
      createdAt: new Date(now.getTime() - 4 * DAY_MS),
      ...{ decidedAt: null, decidedBy: null },
    })
    .execute();
  await fillFollower(trx, { hubId, now }, first);
}

async function fillComments(
  trx: Trx,
  { hubId, now }: { hubId: string; now: Date },
  ideaId: string,
): Promise<void> {
  const shown = { state: 'shown', decidedAt: new Date(now.getTime() - DAY_MS), decidedBy: null } as const;
  const waiting = { state: 'waiting', decidedAt: null, decidedBy: null } as const;
  const said = [
    {
      ...shown,
      firstName: 'Yasmina',
      words: 'Dans mon quartier, la médiathèque prête déjà une salle.',
      days: 3,
    },
    {
      ...shown,
      firstName: '',
      words: 'Le mardi matin, il y a moins de monde. On peut prendre son temps.',
      days: 2,
    },
    { ...waiting, firstName: 'Paul', words: 'Je peux aider deux heures par mois.', days: 1 },
  ];
  await trx
    .insertInto('ideaComment')
    .values(
      said.map(({ days, ...comment }) => ({
        ...comment,
        ...{ hubId, ideaId, formId: null },
        createdAt: new Date(now.getTime() - days * DAY_MS - HOUR_MS),
      })),
    )
    .execute();
}

/** Somebody who follows an idea and its zone, in the first hub that is filled. */
async function fillFollower(
  trx: Trx,
  { hubId, now }: { hubId: string; now: Date },
  idea: { id: string; zoneId: string },
): Promise<void> {
  const at = new Date(now.getTime() - DAY_MS);
  const made = await trx
    .insertInto('ideaFollower')
    .values({
      ...{ id: DEMO_FOLLOWER, hubId, email: 'yasmina@demo.example', locale: 'fr', timeZone: 'Europe/Paris' },
      ...{ createdAt: at, askedAt: null, confirmedAt: at, toldUntil: at },
      digestMonth: `${now.toISOString().slice(0, 7)}-01`,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return;
  const follow = { followerId: made.id, hubId, createdAt: at, confirmedAt: at };
  await trx
    .insertInto('ideaFollow')
    .values([
      { ...follow, ideaId: idea.id, zoneId: null },
      { ...follow, ideaId: null, zoneId: idea.zoneId },
    ])
    .execute();
}
