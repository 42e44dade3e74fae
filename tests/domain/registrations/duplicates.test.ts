import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { asParticipant } from '~/domain/registrations/as-participant.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { duplicatePage } from '~/domain/registrations/duplicates/duplicate-pages.server';
import type { MergeChoice } from '~/domain/registrations/duplicates/merge-choice';
import { mergeRegistrations } from '~/domain/registrations/duplicates/merge-registrations.server';
import { mergedSeat, type SeatOfOne } from '~/domain/registrations/duplicates/merged-seat';
import { tellApart } from '~/domain/registrations/duplicates/tell-apart.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import type { PersonInput } from '~/domain/registrations/form/registration-input';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import { leftInPool, type SeatPlan, seatsLeft } from '~/domain/registrations/seats/decide-seats';
import { keepsSeat } from '~/domain/registrations/seats/keeps-seat';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
let visitor: Ctx;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Équipe', email: 'a@team.example' })
    .execute();
});
afterAll(() => connection.close());

const KEPT: MergeChoice = {
  firstName: 'kept',
  lastName: 'kept',
  stakeholderType: 'kept',
  organization: 'kept',
  contact: 'kept',
  table: 'kept',
};

async function withPeople(
  people: Partial<PersonInput>[],
  over: Parameters<typeof makeSwitch>[2] = {},
): Promise<{ id: string; at: (n: number) => string }> {
  const made = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', ...over });
  const ids = await registerPeople(visitor, made, people);
  return { id: made.id, at: (n) => ids[n] ?? '' };
}

async function row(id: string) {
  return connection.db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

async function merge(
  switchEventId: string,
  keptId: string,
  otherId: string,
  choice: Partial<MergeChoice> = {},
) {
  const seen = { kept: (await row(keptId)).version, other: (await row(otherId)).version };
  return mergeRegistrations(ctx, { switchEventId, keptId, otherId, choice: { ...KEPT, ...choice }, seen });
}

async function pairsOf(switchEventId: string) {
  const event = await readSwitchById(ctx, switchEventId);
  const page = event && (await duplicatePage(ctx, event, 1));
  return page?.pairs.map(({ first, second, likeness }) => [first.id, second.id, likeness.join('+')]);
}

const mail = (email: string) => ({ contact: 'email', email }) as const;
const phone = (number: string) => ({ contact: 'phone', phone: number }) as const;

describe('finding who stands there twice', () => {
  it('sees through accents, hyphens and swapped names, and finds numbers and addresses', async () => {
    const { id, at } = await withPeople([
      { firstName: 'Zoé', lastName: 'Le-Gall', contact: mail('zoe@mail.example') },
      { firstName: 'le gall', lastName: 'ZOE', contact: phone('+33639981111') },
      { firstName: 'Éva', lastName: 'Exemple', contact: phone('+33639981111') },
      { firstName: 'Noé', lastName: 'Démo' },
      { firstName: 'Noémie', lastName: 'Démo' },
    ]);
    expect(await pairsOf(id)).toEqual([
      [at(0), at(1), 'name'],
      [at(1), at(2), 'phone'],
    ]);
  });

  it('forgets those who were cancelled, and those who are two people', async () => {
    const same = { firstName: 'Jean', lastName: 'Exemple' };
    const { id, at } = await withPeople([same, same, same]);
    expect((await pairsOf(id))?.length).toBe(3);
    await cancelRegistration(ctx, at(2));
    expect(await pairsOf(id)).toEqual([[at(0), at(1), 'name']]);
    expect(await tellApart(ctx, id, [at(1), at(0)])).toMatchObject({ ok: true });
    expect(await tellApart(ctx, id, [at(1), at(0)])).toMatchObject({ ok: true });
    expect(await pairsOf(id)).toEqual([]);
  });

  it('finds them by index among thousands', async () => {
    const { id } = await withPeople([{ firstName: 'Une', lastName: 'Seule' }]);
    await sql`insert into registration (hub_id, switch_event_id, party_id, status, first_name, last_name,
        stakeholder_type, contact, short_code)
      select hub_id, switch_event_id, party_id, 'waitlisted', 'Prénom ' || n, 'Nom ' || n, 'usager', 'none',
        translate(upper(substr(md5(n::text || id::text), 1, 8)), '01', 'XY')
      from registration, generate_series(1, 3000) n where switch_event_id = ${id}`.execute(connection.db);
    await sql`analyze registration`.execute(connection.db);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select 1 from registration o
      where o.switch_event_id = ${id} and o.status <> 'cancelled'
        and folded_name(o.first_name, o.last_name) = folded_name('Nom 7', 'Prénom 7')`.execute(connection.db);
    expect(JSON.stringify(rows)).toContain('registration_folded_name');
    expect(await pairsOf(id)).toEqual([]);
  });
});

describe('making one of two', () => {
  it('keeps what was chosen, leads the other’s link here, and tells nobody', async () => {
    const { id, at } = await withPeople([
      { firstName: 'Zoe', lastName: 'Exemple', contact: phone('+33639981112'), accessNeeds: 'Une boucle' },
      { firstName: 'Zoé', lastName: 'Exemple', contact: mail('z@mail.example'), organization: 'Mairie' },
    ]);
    const before = await connection.db
      .selectFrom('message')
      .select('id')
      .where('switchEventId', '=', id)
      .execute();
    const merged = await merge(id, at(0), at(1), {
      firstName: 'other',
      contact: 'other',
      organization: 'other',
    });
    expect(merged).toMatchObject({ ok: true });
    expect(await row(at(0))).toMatchObject({
      status: 'confirmed',
      firstName: 'Zoé',
      organization: 'Mairie',
      contact: 'email',
      email: 'z@mail.example',
      emailIsOwn: true,
      phone: '+33639981112',
      accessNeeds: 'Une boucle',
    });
    expect(await row(at(1))).toMatchObject({ status: 'cancelled', mergedInto: at(0) });
    expect((await asParticipant(visitor, at(1)))?.id).toBe(at(0));
    const after = await connection.db
      .selectFrom('message')
      .select('id')
      .where('switchEventId', '=', id)
      .execute();
    expect(after).toHaveLength(before.length);
    const history = await connection.db
      .selectFrom('history')
      .select(['subjectId', 'act'])
      .where('act', 'in', ['merged', 'merged-into'])
      .where('switchEventId', '=', id)
      .execute();
    expect(history).toEqual([
      { subjectId: at(0), act: 'merged' },
      { subjectId: at(1), act: 'merged-into' },
    ]);
  });

  it('gives the seat that is too many to whoever waits', async () => {
    const same = { firstName: 'Jean', lastName: 'Exemple' };
    const { id, at } = await withPeople([same, same, { firstName: 'Lina' }], { capacity: 2 });
    expect(await merge(id, at(1), at(0))).toMatchObject({ ok: true, value: { promoted: [at(2)] } });
    expect((await row(at(2))).status).toBe('confirmed');
  });

  it('takes over the seat of the other, with the news that nobody has told yet', async () => {
    const same = { firstName: 'Jean', lastName: 'Exemple' };
    const { id, at } = await withPeople(
      [
        { ...same, contact: mail('j@mail.example') },
        { ...same, contact: phone('+33639981113') },
      ],
      { capacity: 1 },
    );
    expect((await row(at(1))).status).toBe('waitlisted');
    expect(await merge(id, at(1), at(0))).toMatchObject({ ok: true, value: { promoted: [] } });
    expect((await row(at(1))).status).toBe('confirmed');
    const messages = await connection.db
      .selectFrom('message')
      .select(['kind', 'state'])
      .where('registrationId', '=', at(1))
      .orderBy('kind')
      .execute();
    expect(messages).toEqual([
      { kind: 'registration-confirmed', state: 'owed' },
      { kind: 'registration-waitlisted', state: 'withdrawn' },
    ]);
  });

  it('refuses a type that would cost the seat, and changes nothing then', async () => {
    const same = { firstName: 'Jean', lastName: 'Exemple' };
    const { id, at } = await withPeople(
      [
        { ...same, stakeholderType: 'usager' },
        { ...same, stakeholderType: 'ess' },
      ],
      { capacity: 2, seatRules: [{ stakeholderType: 'ess', reserved: 0, maximum: 0 }] },
    );
    const refused = await merge(id, at(0), at(1), { stakeholderType: 'other' });
    expect(refused).toMatchObject({ ok: false, reason: 'would-lose-seat' });
    expect([(await row(at(0))).status, (await row(at(1))).status]).toEqual(['confirmed', 'waitlisted']);
  });

  it('refuses what changed since it was shown, and people of elsewhere', async () => {
    const same = { firstName: 'Jean', lastName: 'Exemple' };
    const { id, at } = await withPeople([same, same]);
    const stale = {
      switchEventId: id,
      keptId: at(0),
      otherId: at(1),
      choice: KEPT,
      seen: { kept: 7, other: 1 },
    };
    expect(await mergeRegistrations(ctx, stale)).toMatchObject({ reason: 'changed' });
    const far = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    expect(await mergeRegistrations(far, stale)).toMatchObject({ reason: 'unknown' });
    const other = await withPeople([same]);
    expect(await merge(id, at(0), other.at(0))).toMatchObject({ reason: 'unknown' });
    expect(await merge(id, at(0), at(0))).toMatchObject({ reason: 'unknown' });
  });

  it('is undone by the same seat rule, and forgotten with the one that stays', async () => {
    const same = { firstName: 'Jean', lastName: 'Exemple' };
    const { id, at } = await withPeople([same, same, { firstName: 'Lina' }], { capacity: 2 });
    await merge(id, at(0), at(1));
    expect(await restoreRegistration(ctx, at(1))).toMatchObject({ ok: true, value: 'waitlisted' });
    expect(await row(at(1))).toMatchObject({ status: 'waitlisted', mergedInto: null });
    await merge(id, at(0), at(1));
    await eraseRegistration(ctx, at(0));
    expect(await row(at(1))).toMatchObject({ lastName: '', email: null });
    expect((await row(at(1))).erasedAt).not.toBeNull();
  });

  it('merged twice at once, or while one of the two is cancelled, never has more seats than people', async () => {
    const same = { firstName: 'Jean', lastName: 'Exemple' };
    for (let round = 0; round < 5; round += 1) {
      const { id, at } = await withPeople([same, same, { firstName: 'Lina' }, { firstName: 'Ali' }], {
        capacity: 2,
      });
      await Promise.all([
        merge(id, at(0), at(1)),
        merge(id, at(1), at(0)),
        cancelRegistration(ctx, at(round % 2)),
      ]);
      const rows = await connection.db
        .selectFrom('registration')
        .select(['id', 'status', 'mergedInto'])
        .where('switchEventId', '=', id)
        .execute();
      expect(rows.filter(({ status }) => status === 'confirmed')).toHaveLength(2);
      for (const { mergedInto, id: own } of rows) expect(mergedInto).not.toBe(own);
      expect(rows.filter(({ mergedInto }) => mergedInto !== null).length).toBeLessThan(2);
    }
  });
});

describe('the seat of one person who stood there twice', () => {
  const types = ['usager', 'ess', 'etat'];
  const count = fc.integer({ min: 0, max: 6 });
  const seat = fc.record({
    status: fc.constantFrom('confirmed' as const, 'waitlisted' as const),
    stakeholderType: fc.constantFrom(...types),
  });
  const situation = fc.record({
    capacity: fc.integer({ min: 0, max: 20 }),
    reserved: fc.array(count, { minLength: 3, maxLength: 3 }),
    maximum: fc.array(fc.option(count), { minLength: 3, maxLength: 3 }),
    others: fc.array(count, { minLength: 3, maxLength: 3 }),
    two: fc.tuple(seat, seat),
    wanted: fc.constantFrom(...types),
  });

  /** The rules, and who sits, the two counted. */
  const standing = ({ capacity, reserved, maximum, others, two }: SituationOfTwo) => {
    const rules = types.map((stakeholderType, at) => ({
      stakeholderType,
      reserved: reserved[at] ?? 0,
      maximum: maximum[at] ?? null,
    }));
    const confirmed: Record<string, number> = {};
    types.forEach((type, at) => {
      confirmed[type] = others[at] ?? 0;
    });
    const held = two.filter(({ status }) => status === 'confirmed').map((one) => one.stakeholderType);
    for (const type of held) confirmed[type] = (confirmed[type] ?? 0) + 1;
    return { plan: { capacity, rules }, confirmed, held };
  };

  it('is never one more, and never none where there was one', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { plan, confirmed, held } = standing(given);
        const status = mergedSeat(plan, confirmed, given.two, given.wanted);
        if (held.length === 0) expect(status).toBe('waitlisted');
        else expect(status).not.toBe('waitlisted');
        if (held.includes(given.wanted)) expect(status).toBe('confirmed');
      }),
    );
  });

  it('is refused only where it would take a seat from somebody, or pass the maximum of the type', () => {
    const seen = { kept: 0, refused: 0 };
    fc.assert(
      fc.property(situation, (given) => {
        const { plan, confirmed, held } = standing(given);
        fc.pre(held.length > 0 && !held.includes(given.wanted));
        const after: Record<string, number> = { ...confirmed };
        for (const type of held) after[type] = (after[type] ?? 0) - 1;
        const without = { ...after };
        after[given.wanted] = (after[given.wanted] ?? 0) + 1;
        const isKept = mergedSeat(plan, confirmed, given.two, given.wanted) === 'confirmed';
        seen[isKept ? 'kept' : 'refused'] += 1;
        const limit = plan.rules.find((rule) => rule.stakeholderType === given.wanted)?.maximum ?? 99;
        const isFree = seatsLeft(plan, without, given.wanted) > 0;
        const takesNone = beyondReserved(plan, after) <= beyondReserved(plan, confirmed);
        const isOver = sum(confirmed) > plan.capacity || leftInPool(plan, confirmed) < 0;
        const fits = (after[given.wanted] ?? 0) <= limit;
        expect(isKept).toBe(isFree || (isOver && takesNone && fits));
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(seen.kept, seen.refused)).toBeGreaterThan(50);
  });

  it('follows the rule of one person who changes type, where only one of the two sat', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { plan, confirmed, held } = standing(given);
        fc.pre(held.length === 1);
        const isKept = mergedSeat(plan, confirmed, given.two, given.wanted) === 'confirmed';
        expect(isKept).toBe(keepsSeat(plan, confirmed, held, given.wanted));
      }),
    );
  });

  it('is kept where a seat was given above the rule, and the other type takes no more of the open places', () => {
    const rules = [{ stakeholderType: 'ess', reserved: 5, maximum: null }];
    const two = [
      { status: 'confirmed', stakeholderType: 'usager' },
      { status: 'waitlisted', stakeholderType: 'etat' },
    ] as const;
    expect(mergedSeat({ capacity: 10, rules }, { usager: 7 }, two, 'etat')).toBe('confirmed');
  });
});

interface SituationOfTwo {
  capacity: number;
  reserved: number[];
  maximum: (number | null)[];
  others: number[];
  two: [SeatOfOne, SeatOfOne];
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

/** How many sit beyond what is reserved for their type, counted one by one. */
function beyondReserved({ rules }: SeatPlan, counts: Readonly<Record<string, number>>): number {
  return rules.reduce((all, { stakeholderType, reserved }) => {
    const sitting = counts[stakeholderType] ?? 0;
    return all + (sitting > reserved ? sitting - reserved : 0);
  }, 0);
}
