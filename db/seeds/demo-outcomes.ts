import { randomUUID } from 'node:crypto';
import { generateKeyBetween } from 'fractional-indexing';
import type { Trx } from '../in-transaction';
import { COMPLETED, type DemoOutcome, type DemoService, OUTCOMES } from './demo-outcome-plans';

const DAY_MS = 86_400_000;

/** What became of ideas of a hub: services in every zone, tests and what they taught, one retired, one stopped. */
export async function fillOutcomes(trx: Trx, hubId: string, now: Date): Promise<void> {
  for (const [title, more] of Object.entries(COMPLETED))
    await trx
      .updateTable('idea')
      .set(deliveryOf(more))
      .where('hubId', '=', hubId)
      .where('title', '=', title)
      .execute();
  for (const outcome of OUTCOMES) {
    const event = await trx
      .selectFrom('switchEvent')
      .innerJoin('zone', 'zone.id', 'switchEvent.zoneId')
      .leftJoin('workTable', (join) =>
        join.onRef('workTable.switchEventId', '=', 'switchEvent.id').on('workTable.number', '=', 2),
      )
      .select(['switchEvent.id', 'workTable.id as tableId', 'switchEvent.endsAt'])
      .where('switchEvent.hubId', '=', hubId)
      .where('zone.slug', '=', outcome.zone)
      .where('switchEvent.status', '=', 'published')
      .where('switchEvent.isDemo', '=', true)
      .orderBy('switchEvent.startsAt')
      .executeTakeFirst();
    if (event) await writeOutcome(trx, { hubId, now, event }, outcome);
  }
}

interface Where {
  hubId: string;
  now: Date;
  event: { id: string; tableId: string | null; endsAt: Date };
}

async function writeOutcome(trx: Trx, { hubId, now, event }: Where, outcome: DemoOutcome): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const dayOf = (at: Date) => at.toISOString().slice(0, 10);
  const { service, prototype, steps } = outcome;
  const [decision, last] = [steps[0], steps.at(-1)];
  if (!decision || !last) return;
  const became = steps.find(
    ({ column }, at) => column.startsWith('service_') && steps[at - 1]?.column.startsWith('prototype_'),
  );
  const idea = {
    id: randomUUID(),
    hubId,
    switchEventId: event.id,
    title: outcome.title,
    description: outcome.description,
    audiences: outcome.audiences,
    speakerType: outcome.speaker[0],
    speakerFirstName: outcome.speaker[1],
    boardColumn: last.column,
    form: last.form,
    rank: await lastRank(trx, hubId, last.column),
    version: steps.length + 1,
    workTableId: event.endsAt < now ? event.tableId : null,
    decisionReason: decision.reason,
    decidedAt: ago(decision.daysAgo),
    movedAt: ago(last.daysAgo),
    createdAt: ago(outcome.saidDaysAgo),
    becameServiceAt: became ? ago(became.daysAgo) : null,
    ...(service && {
      ...deliveryOf(service),
      deliverer: service.deliverer,
      deliveryPlace: service.place,
      deliveryWhen: service.when,
      deliveryAudience: service.audience,
      deliveryPhone: service.phone,
      deliveryLink: service.link ?? null,
    }),
    ...(prototype && {
      lead: prototype.lead,
      need: prototype.need,
      nextTest: prototype.nextTest,
      nextTestOn: prototype.nextTestInDays === undefined ? null : dayOf(ago(-prototype.nextTestInDays)),
      estimatedCostEuros: prototype.cost,
      spentCostEuros: prototype.spent,
    }),
  };
  await trx.insertInto('idea').values(idea).execute();
  const told = (outcome.tests ?? []).map(({ daysAgo, ...test }) => ({
    ...test,
    hubId,
    ideaId: idea.id,
    testedOn: dayOf(ago(daysAgo)),
    formId: randomUUID(),
    createdBy: null,
    createdAt: ago(daysAgo - 1),
  }));
  if (told.length > 0) await trx.insertInto('ideaTest').values(told).execute();
  await trx
    .insertInto('history')
    .values(historyOf(idea, outcome, ago))
    .execute();
}

function historyOf(
  {
    id,
    hubId,
    switchEventId,
    createdAt,
  }: { id: string; hubId: string; switchEventId: string; createdAt: Date },
  { steps }: DemoOutcome,
  ago: (days: number) => Date,
) {
  const entry = (at: Date, act: string, before: unknown, after: unknown) => ({
    hubId,
    at,
    actorKind: act === 'proposed' ? ('visitor' as const) : ('staff' as const),
    actorUserId: null,
    subject: 'idea' as const,
    subjectId: id,
    switchEventId,
    act,
    before: before === null ? null : JSON.stringify(before),
    after: JSON.stringify(after),
  });
  return [
    entry(createdAt, 'proposed', null, { column: 'to_sort' }),
    ...steps.map(({ daysAgo, column, form, reason }, at) => {
      const former = steps[at - 1];
      const becomes = former?.column.startsWith('prototype_') && column.startsWith('service_');
      const act = !former ? 'decided' : becomes ? 'became-service' : 'stepped';
      const before = { column: former?.column ?? 'to_sort', form: former?.form ?? null };
      return entry(ago(daysAgo), act, before, { column, form, ...(reason ? { reason } : {}) });
    }),
  ];
}

function deliveryOf(service: Pick<DemoService, 'summary' | 'how' | 'topics' | 'fee' | 'modes'>) {
  return {
    deliverySummary: service.summary,
    deliveryHow: service.how,
    topics: service.topics,
    deliveryFee: service.fee,
    deliveryModes: service.modes,
  };
}

async function lastRank(trx: Trx, hubId: string, column: DemoOutcome['steps'][number]['column']) {
  const row = await trx
    .selectFrom('idea')
    .select('rank')
    .where('hubId', '=', hubId)
    .where('boardColumn', '=', column)
    .orderBy('rank', 'desc')
    .limit(1)
    .executeTakeFirst();
  return generateKeyBetween(row?.rank ?? null, null);
}
