import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { formOfSwitch } from '~/domain/switches/form/form-of-switch';
import { planSwitch } from '~/domain/switches/form/plan-switch.server';
import { emptySession, type SwitchForm } from '~/domain/switches/form/switch-form';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { typedForm } from '~tests/support/typed-switch-form';

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const bare = await contextOf(connection.db);
  ctx = { ...bare, viewer: staff(bare.hub, { role: 'hub_staff' }) };
});
afterAll(() => connection.close());

function planned(over: Partial<SwitchForm> = {}, by: Ctx = ctx) {
  const result = planSwitch(by, typedForm(over));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.plan;
}

function problems(over: Partial<SwitchForm>, by: Ctx = ctx) {
  const result = planSwitch(by, typedForm(over));
  return result.ok ? [] : result.problems.map(({ field, reason }) => `${field} ${reason}`);
}

const session = { ...emptySession, day: '2026-09-24', start: '09:00', end: '12:00' };

describe('reading the form of a Switch', () => {
  it('reads days, hours, commune, zone, seats and phone as people type them', () => {
    expect(planned()).toMatchObject({
      startsAt: new Date('2026-09-24T07:30:00Z'),
      endsAt: new Date('2026-09-24T15:00:00Z'),
      zone: { slug: 'avignon' },
      venue: { communeCode: '84007', communeName: 'Avignon', postalCode: '84000' },
      capacity: 40,
      seatRules: [
        { stakeholderType: 'usager', reserved: 10, maximum: null },
        { stakeholderType: 'entreprise', reserved: 0, maximum: 5 },
      ],
      registrationOpensAt: new Date('2026-06-01T07:00:00Z'),
      releaseAt: null,
      audiences: ['seniors'],
      contactPhone: '+33465710000',
    });
  });

  it('comes back from its own form unchanged', () => {
    const plan = planned({
      releases: [{ type: 'usager', places: '4', day: '2026-09-01', hour: '9 h' }],
      releaseDay: '2026-09-10',
      releaseHour: '8 h',
    });
    const event = { ...plan, sessions: plan.sessions.map((each, at) => ({ ...each, id: `${at}` })) };
    const form = formOfSwitch(event as never, ctx.hub.stakeholderTypes);
    expect(planned(form)).toEqual(plan);
  });

  it.each([
    ['9h', '07:00'],
    ['9 h 05', '07:05'],
    ['09:05', '07:05'],
    ['14.30', '12:30'],
    ['2 pm', '12:00'],
    ['12 am', undefined],
    ['25 h', undefined],
    ['9 h 75', undefined],
    ['midi', undefined],
  ])('reads « %s »', (start, utc) => {
    const sessions = [{ ...session, start, end: '23:59' }];
    if (utc) expect(planned({ sessions }).startsAt).toEqual(new Date(`2026-09-24T${utc}:00Z`));
    else if (start === '12 am')
      expect(planned({ sessions }).startsAt).toEqual(new Date('2026-09-23T22:00:00Z'));
    else expect(problems({ sessions })).toEqual(['sessions[0].start sessionStart']);
  });

  it.each(['31/02/2026', '2026-13-01', 'demain', '24/09/26', '24/09/1926'])(
    'refuses the day « %s »',
    (day) => {
      expect(problems({ sessions: [{ ...session, day }] })).toEqual(['sessions[0].day sessionDay']);
    },
  );

  it('keeps local hours on both sides of a clock change, and refuses the hour that does not exist', () => {
    const at = (day: string, start: string) =>
      planned({ sessions: [{ ...session, day, start, end: '23:00' }], closesDay: '', closesHour: '' })
        .startsAt;
    expect(at('2027-03-27', '09:00')).toEqual(new Date('2027-03-27T08:00:00Z'));
    expect(at('2027-03-28', '09:00')).toEqual(new Date('2027-03-28T07:00:00Z'));
    // The hour that comes twice: the first one.
    expect(at('2026-10-25', '02:30')).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(problems({ sessions: [{ ...session, day: '2027-03-28', start: '02:30' }] })).toEqual([
      'sessions[0].start sessionSkippedHour',
    ]);
  });

  it('reads hours in the zone’s own time, and its communes, in the other hub', async () => {
    const bare = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const antilles = { ...bare, viewer: staff(bare.hub, { role: 'hub_staff' }) };
    const plan = planned({ communeName: 'Cayenne', postalCode: '' }, antilles);
    expect(plan.zone.slug).toBe('guyane');
    expect(plan.startsAt).toEqual(new Date('2026-09-24T12:30:00Z'));
    const island = planned({ communeName: 'Saint-Martin', postalCode: '' }, antilles);
    expect(island.startsAt).toEqual(new Date('2026-09-24T13:30:00Z'));
    expect(problems({ communeName: 'Avignon' }, antilles)).toContain('communeName communeUnknown');
  });

  it('says everything that is to mend, in the order of the form', () => {
    expect(
      problems({
        title: ' ',
        purpose: '',
        sessions: [{ ...session, kind: 'fête', end: '08:00' }],
        venueName: '',
        communeName: '',
        capacity: '0',
        closesHour: '99 h',
        contactPhone: '12',
      }),
    ).toEqual([
      'title titleMissing',
      'purpose purposeMissing',
      'sessions[0].kind sessionKind',
      'venueName venueMissing',
      'communeName communeMissing',
      'capacity capacity',
      'closesHour closesMoment',
      'contactPhone contactPhone',
    ]);
  });

  it.each<[string, Partial<SwitchForm>, string]>([
    ['no session', { sessions: [] }, 'sessions sessionDay'],
    ['an end before its start', { sessions: [{ ...session, end: '09:00' }] }, 'sessions[0].end sessionOrder'],
    [
      'two plenaries at once',
      { sessions: [session, { ...session, start: '11:00', end: '13:00' }] },
      'sessions[1].start plenariesOverlap',
    ],
    [
      'sessions of two different years',
      { sessions: [session, { ...session, day: '2027-09-24' }] },
      'sessions[1].day sessionsSpread',
    ],
    ['a capacity in words', { capacity: 'quarante' }, 'capacity capacity'],
    [
      'more reserved than the maximum',
      { seats: { usager: { reserved: '6', maximum: '5' } } },
      'seats.usager.reserved reservedOverMaximum',
    ],
    [
      'more reserved than the capacity',
      { seats: { usager: { reserved: '30', maximum: '' }, ess: { reserved: '11', maximum: '' } } },
      'capacity reservedOverCapacity',
    ],
    ['closing before opening', { closesDay: '2026-05-01' }, 'closesDay closesBeforeOpens'],
    ['closing after the end', { closesDay: '2026-09-25' }, 'closesDay closesLate'],
    ['a release after the start', { releaseDay: '2026-09-25' }, 'releaseDay releaseLate'],
    [
      'a release of places that are not reserved',
      { releases: [{ type: 'entreprise', places: '1', day: '2026-09-01', hour: '' }] },
      'releases[0].type releaseUnreserved',
    ],
    ['several communes', { communeName: 'saint-m', postalCode: '' }, 'communeName communeSeveral'],
    ['an unknown commune', { communeName: 'Paris' }, 'communeName communeUnknown'],
  ])('refuses %s', (_what, over, expected) => {
    expect(problems(over)).toEqual([expected]);
  });

  it('lets two forums and chantiers go on at once', () => {
    const chantier = { ...session, kind: 'chantier' };
    expect(problems({ sessions: [chantier, chantier, session] })).toEqual([]);
  });

  it('refuses a zone that this person does not organise', () => {
    const alpine = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    expect(problems({}, alpine)).toEqual(['zone zoneNotYours']);
    expect(problems({ zone: 'alpes' }, alpine)).toEqual([]);
  });

  it('takes out what no text needs', () => {
    const plan = planned({ title: ' A\u0000B \u202e C\n ', purpose: 'x\r\n\r\n\r\n\r\ny\u0007' });
    expect(plan.title).toBe('A B C');
    expect(plan.purpose).toBe('x\n\ny');
  });
});
