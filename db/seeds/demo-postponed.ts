import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Trx } from '../in-transaction';
import type { DemoSwitch } from './demo-plan';

const DAY = 86_400_000;
const DAYS_AGO = 2;

/** A Switch that moved two days ago: most have said whether they keep their place, some are still to be asked. */
export async function postponeDemo(
  trx: Trx,
  switchEventId: string,
  { postponedByWeeks = 0 }: Pick<DemoSwitch, 'postponedByWeeks'>,
  now: Date,
): Promise<void> {
  if (postponedByWeeks === 0) return;
  const at = new Date(now.getTime() - DAYS_AGO * DAY);
  const { hubId, startsAt, endsAt } = await trx
    .updateTable('switchEvent')
    .set((eb) => ({
      postponedAt: at,
      postponedFrom: sql<Date>`starts_at - ${postponedByWeeks}::int * interval '7 days'`,
      calendarSequence: eb('calendarSequence', '+', 1),
      version: eb('version', '+', 1),
      updatedAt: at,
    }))
    .where('id', '=', switchEventId)
    .returning(['hubId', 'startsAt', 'endsAt'])
    .executeTakeFirstOrThrow();
  await sql`update registration r set asked_at = ${at},
      kept_at = case when a.nth % 5 < 3 then ${at}::timestamptz + a.nth * interval '40 minutes' end
    from (select id, row_number() over (order by arrival) as nth from registration
      where switch_event_id = ${switchEventId} and status = 'confirmed') a
    where r.id = a.id`.execute(trx);
  await askByVoice(trx, switchEventId, { at, ...spanBefore({ startsAt, endsAt }, postponedByWeeks) });
  await trx
    .insertInto('history')
    .values({
      hubId,
      at,
      actorKind: 'staff',
      actorUserId: null,
      subject: 'switch_event',
      subjectId: switchEventId,
      switchEventId,
      act: 'postponed',
      before: null,
      after: JSON.stringify({ startsAt, endsAt }),
    })
    .execute();
}

/** Whoever has no e-mail and has not answered is on the list of people to call or to meet. */
async function askByVoice(
  trx: Trx,
  switchEventId: string,
  { at, details }: { at: Date; details: string },
): Promise<void> {
  const people = await trx
    .selectFrom('registration')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .select(['registration.id', 'registration.hubId', 'firstName', 'lastName', 'phone', 'party.locale'])
    .where('registration.switchEventId', '=', switchEventId)
    .where('registration.status', '=', 'confirmed')
    .where('registration.contact', '<>', 'email')
    .where('registration.keptAt', 'is', null)
    .execute();
  for (const { id, hubId, firstName, lastName, phone, locale } of people)
    await trx
      .insertInto('message')
      .values({
        hubId,
        kind: 'switch-postponed',
        channel: phone ? 'phone' : 'in_person',
        state: 'to_tell',
        locale,
        toPhone: phone,
        toName: `${firstName} ${lastName}`,
        switchEventId,
        registrationId: id,
        details,
        messageId: `<${randomUUID()}@${hubId}.switchboard>`,
        createdAt: at,
      })
      .execute();
}

function spanBefore({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, weeks: number) {
  const earlier = (moment: Date) => new Date(moment.getTime() - weeks * 7 * DAY).toISOString();
  const before = {
    startsAt: earlier(startsAt),
    endsAt: earlier(endsAt),
    timeZone: 'Europe/Paris',
    place: '',
  };
  return { details: JSON.stringify({ before }) };
}
