import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hub } from '~/domain/hubs/hub';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';

/** The database itself refuses wrong states, whatever the code above it does. */
describe('constraints', () => {
  let connection: Connection;
  let hub: Hub;
  let other: Hub;
  let event: { id: string };

  beforeAll(async () => {
    connection = await ownDatabase();
    hub = (await contextOf(connection.db)).hub;
    other = (await contextOf(connection.db, { hubId: 'antilles-guyane' })).hub;
    event = await makeSwitch(connection.db, hub, { capacity: 10 });
  });
  afterAll(() => connection.close());

  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => 'accepted',
      (error: { code: string; constraint?: string }) => error.constraint ?? error.code,
    );

  const party = (hubId = hub.id) =>
    connection.db
      .insertInto('party')
      .values({ hubId, switchEventId: event.id, forWhom: 'self', locale: 'fr', formId: null })
      .returning('id')
      .executeTakeFirstOrThrow();

  async function register(over: Record<string, unknown>) {
    const { id } = await party();
    return connection.db
      .insertInto('registration')
      .values({
        hubId: hub.id,
        switchEventId: event.id,
        partyId: id,
        status: 'waitlisted',
        firstName: 'Ada',
        lastName: 'Exemple',
        stakeholderType: 'usager',
        contact: 'none',
        email: null,
        phone: null,
        accessNeeds: null,
        accessNeedsConsentAt: null,
        shortCode: Math.random()
          .toString(36)
          .toUpperCase()
          .replace(/[^2-9A-HJKMNP-Z]/g, '')
          .padEnd(8, '2')
          .slice(0, 8),
        confirmedAt: null,
        cancelledAt: null,
        erasedAt: null,
        ...over,
      })
      .execute();
  }

  it('keeps the data of one hub out of another', async () => {
    expect(await refusal(party(other.id))).toBe('party_hub_id_switch_event_id_fkey');
    const foreignZone = other.zones[0]?.id ?? '';
    const move = connection.db
      .updateTable('switchEvent')
      .set({ zoneId: foreignZone })
      .where('id', '=', event.id);
    expect(await refusal(move.execute())).toBe('switch_event_hub_id_zone_id_fkey');
  });

  it('refuses reserved places above the capacity, from either side', async () => {
    const rule = { hubId: hub.id, switchEventId: event.id, stakeholderType: 'usager', maximum: null };
    const tooMany = connection.db.insertInto('seatRule').values({ ...rule, reserved: 11 });
    expect(await refusal(tooMany.execute())).toBe('seat_rule_reserved_within_capacity');
    await connection.db
      .insertInto('seatRule')
      .values({ ...rule, reserved: 8 })
      .execute();
    const shrink = connection.db.updateTable('switchEvent').set({ capacity: 7 }).where('id', '=', event.id);
    expect(await refusal(shrink.execute())).toBe('seat_rule_reserved_within_capacity');
  });

  it('refuses two plenaries at the same time, and allows parallel chantiers', async () => {
    const at = { startsAt: new Date('2026-09-01T08:00:00Z'), endsAt: new Date('2026-09-01T10:00:00Z') };
    const add = (kind: 'pleniere' | 'chantier', position: number) =>
      connection.db
        .insertInto('switchSession')
        .values({ switchEventId: event.id, kind, position, ...at })
        .execute();
    await add('pleniere', 10);
    expect(await refusal(add('pleniere', 11))).toBe('switch_session_one_plenary');
    await add('chantier', 12);
    expect(await refusal(add('chantier', 13))).toBe('accepted');
  });

  it('refuses a Switch of more than 31 days, which a list of coming ones would not find', async () => {
    const startsAt = new Date('2026-09-01T08:00:00Z');
    const endsAt = (days: number) => new Date(startsAt.getTime() + days * 86_400_000);
    expect(await refusal(makeSwitch(connection.db, hub, { startsAt, endsAt: endsAt(31) }))).toBe('accepted');
    expect(await refusal(makeSwitch(connection.db, hub, { startsAt, endsAt: endsAt(31.1) }))).toBe(
      'switch_event_length',
    );
  });

  it('refuses the same own address twice at one Switch, until it is cancelled', async () => {
    const own = { contact: 'email', email: 'Ada@demo.example', emailIsOwn: true };
    await register(own);
    expect(await refusal(register({ ...own, email: 'ada@DEMO.example' }))).toBe('registration_own_email');
    expect(await refusal(register({ ...own, status: 'cancelled', cancelledAt: NOW }))).toBe('accepted');
    expect(await refusal(register({ ...own, emailIsOwn: false }))).toBe('accepted');
  });

  it('refuses half states of a registration', async () => {
    expect(await refusal(register({ contact: 'email' }))).toBe('registration_contact');
    expect(await refusal(register({ status: 'confirmed' }))).toBe('registration_confirmed');
    expect(await refusal(register({ status: 'cancelled' }))).toBe('registration_cancelled');
    expect(await refusal(register({ accessNeeds: 'Une chaise' }))).toBe('registration_needs_with_consent');
    expect(await refusal(register({ erasedAt: NOW, status: 'cancelled', cancelledAt: NOW }))).toBe(
      'registration_erased',
    );
    expect(await refusal(register({ shortCode: 'ILO01234' }))).toBe('registration_short_code_check');
  });

  it('refuses an idea whose form does not fit its column, and a decision without a reason', async () => {
    const idea = {
      hubId: hub.id,
      switchEventId: event.id,
      title: 'Une idée',
      description: '',
      speakerType: 'usager',
      authorEmail: null,
      authorPhone: null,
      formId: null,
      deliverer: null,
      deliveryPlace: null,
      deliveryWhen: null,
      deliveryAudience: null,
      lead: null,
      need: null,
      nextTest: null,
      estimatedCostEuros: null,
      decidedBy: null,
      movedBy: null,
    };
    const decided = { decisionReason: 'Utile', decidedAt: NOW };
    const open = { decisionReason: null, decidedAt: null };
    const insert = (values: object) =>
      refusal(
        connection.db
          .insertInto('idea')
          .values({ ...idea, ...values } as never)
          .execute(),
      );
    expect(await insert({ ...open, rank: 'a0', form: null })).toBe('accepted');
    expect(await insert({ ...open, rank: 'a0', form: null })).toBe('idea_rank');
    expect(await insert({ ...decided, rank: 'a1', boardColumn: 'service_ready', form: 'prototype' })).toBe(
      'idea_form_fits_column',
    );
    expect(await insert({ ...open, rank: 'a1', boardColumn: 'declined', form: null })).toBe(
      'idea_decision_has_reason',
    );
  });

  it('never lets history be changed', async () => {
    await connection.db
      .insertInto('history')
      .values({
        hubId: hub.id,
        actorKind: 'system',
        actorUserId: null,
        subject: 'idea',
        subjectId: '1',
        switchEventId: null,
        act: 'made',
        before: null,
        after: null,
      })
      .execute();
    await expect(sql`update history set act = 'other'`.execute(connection.db)).rejects.toThrow(
      'only ever added',
    );
    await expect(sql`delete from history`.execute(connection.db)).rejects.toThrow('only ever added');
  });
});
