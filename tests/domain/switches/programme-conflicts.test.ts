import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySession } from '~/domain/switches/form/switch-form';
import { typedConflicts } from '~/domain/switches/form/typed-conflicts';
import { type ConflictingSession, programmeConflicts } from '~/domain/switches/programme-conflicts';

const PARIS = 'Europe/Paris';

function session(from: string, to: string, over: Partial<ConflictingSession> = {}): ConflictingSession {
  return {
    kind: 'forum',
    room: '',
    facilitator: '',
    startsAt: new Date(from),
    endsAt: new Date(to),
    ...over,
  };
}

function found(
  sessions: ConflictingSession[],
  opening: { opensAtMinute?: number; closesAtMinute?: number } = {},
  timeZone = PARIS,
) {
  return programmeConflicts(sessions, { timeZone, opening }).map(({ kind, sessions: at }) => `${kind} ${at}`);
}

const morning = ['2026-09-24T07:00:00Z', '2026-09-24T09:00:00Z'] as const;
const late = ['2026-09-24T08:30:00Z', '2026-09-24T10:00:00Z'] as const;
const after = ['2026-09-24T09:00:00Z', '2026-09-24T10:00:00Z'] as const;

describe('two sessions at once', () => {
  it('may not share a room, however it is written', () => {
    const room = { room: 'Salle Été' };
    expect(found([session(...morning, room), session(...late, { room: ' salle ete' })])).toEqual([
      'room 0,1',
    ]);
    expect(found([session(...morning, room), session(...late, { room: 'Salle 2' })])).toEqual([]);
    expect(found([session(...morning), session(...late)]), 'no room said').toEqual([]);
    expect(found([session(...morning, room), session(...after, room)]), 'one after the other').toEqual([]);
  });

  it('may not be led by one person', () => {
    const led = { facilitator: 'Ana Martin et Camille' };
    const by = (facilitator: string) => found([session(...morning, led), session(...late, { facilitator })]);
    expect(by('camille, Ali')).toEqual(['facilitator 0,1']);
    expect(by('Ali')).toEqual([]);
    expect(by('Ana')).toEqual([]);
  });

  it('may not take people away from a plenary', () => {
    const plenary = session(...morning, { kind: 'pleniere' });
    expect(found([plenary, session(...late)])).toEqual(['plenary 1,0']);
    expect(found([session(...morning), session(...late, { kind: 'pleniere' })])).toEqual(['plenary 0,1']);
    expect(found([plenary, session(...after)])).toEqual([]);
  });
});

describe('the opening hours of the venue', () => {
  const nineToSix = { opensAtMinute: 9 * 60, closesAtMinute: 18 * 60 };

  it('are those of the clock on the wall, also on the days when it is turned', () => {
    // 29 March and 25 October 2026: the clocks of Paris are turned in the night before.
    expect(found([session('2026-03-28T08:00:00Z', '2026-03-28T17:00:00Z')], nineToSix), 'winter').toEqual([]);
    expect(found([session('2026-03-29T07:00:00Z', '2026-03-29T16:00:00Z')], nineToSix), 'spring').toEqual([]);
    expect(found([session('2026-03-29T06:59:00Z', '2026-03-29T16:01:00Z')], nineToSix)).toEqual([
      'beforeOpening 0',
      'afterClosing 0',
    ]);
    expect(found([session('2026-10-25T08:00:00Z', '2026-10-25T17:00:00Z')], nineToSix), 'autumn').toEqual([]);
    expect(found([session('2026-10-25T07:30:00Z', '2026-10-25T17:00:00Z')], nineToSix)).toEqual([
      'beforeOpening 0',
    ]);
  });

  it('are those of the zone', () => {
    const noon = session('2026-09-24T12:00:00Z', '2026-09-24T21:00:00Z');
    expect(found([noon], nineToSix, 'America/Cayenne')).toEqual([]);
    expect(found([noon], nineToSix, 'America/Guadeloupe')).toEqual(['beforeOpening 0']);
  });

  it('may end at midnight, and are nobody’s concern where they are not known', () => {
    const evening = session('2026-09-24T18:00:00Z', '2026-09-24T22:00:00Z');
    expect(found([evening], { opensAtMinute: 0, closesAtMinute: 1440 })).toEqual([]);
    expect(found([evening], { opensAtMinute: 0, closesAtMinute: 1439 })).toEqual(['afterClosing 0']);
    expect(found([evening])).toEqual([]);
  });
});

describe('nights', () => {
  it('are no pause in a session', () => {
    const night = session('2026-09-24T20:00:00Z', '2026-09-25T00:30:00Z');
    expect(found([night])).toEqual(['overnight 0']);
    expect(found([night], { opensAtMinute: 540, closesAtMinute: 1440 })).toEqual([
      'overnight 0',
      'afterClosing 0',
    ]);
  });

  it('part two days of one Switch; a whole day of nothing is looked at again', () => {
    const first = session(...morning);
    const on = (day: string) => session(`2026-09-${day}T07:00:00Z`, `2026-09-${day}T09:00:00Z`);
    expect(found([first, on('25')])).toEqual([]);
    expect(found([first, on('26')])).toEqual(['emptyDay 0,1']);
    expect(found([on('26'), first]), 'in any order').toEqual(['emptyDay 1,0']);
    // In Paris the 25th has 25 hours; it is one night all the same.
    const october = (day: string) => session(`2026-10-${day}T08:00:00Z`, `2026-10-${day}T09:00:00Z`);
    expect(found([october('24'), october('25')])).toEqual([]);
    expect(found([october('24'), october('26')])).toEqual(['emptyDay 0,1']);
  });
});

describe('whatever the programme', () => {
  const times = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 300 }));
  it('finds nothing where nothing overlaps and nothing is said, and never depends on the order', () => {
    fc.assert(
      fc.property(fc.array(times, { maxLength: 6 }), (drawn) => {
        const sessions = drawn.map(([start, length]) =>
          session(
            new Date(Date.UTC(2026, 8, 24) + start * 60_000).toISOString(),
            new Date(Date.UTC(2026, 8, 24) + (start + length) * 60_000).toISOString(),
            { room: 'Salle 1' },
          ),
        );
        const overlaps = sessions.some((one, at) =>
          sessions.slice(at + 1).some((other) => one.startsAt < other.endsAt && other.startsAt < one.endsAt),
        );
        const kinds = (list: ConflictingSession[]) =>
          programmeConflicts(list, { timeZone: PARIS, opening: {} })
            .map(({ kind }) => kind)
            .sort();
        expect(kinds(sessions).includes('room')).toBe(overlaps);
        expect(kinds([...sessions].reverse())).toEqual(kinds(sessions));
      }),
    );
  });
});

describe('a programme as it is typed', () => {
  it('is looked at without what cannot be read yet, under its own places', () => {
    const typed = (start: string, end: string) => ({
      ...emptySession,
      kind: 'forum',
      day: '2026-09-24',
      start,
      end,
      room: 'Salle 1',
    });
    const sessions = [typed('9 h', '11 h'), typed('tantôt', ''), typed('10:00', '12:00')];
    expect(typedConflicts(sessions, { timeZone: PARIS, opening: { opensAtMinute: 570 } })).toEqual([
      { kind: 'beforeOpening', sessions: [0] },
      { kind: 'room', sessions: [0, 2] },
    ]);
  });
});
