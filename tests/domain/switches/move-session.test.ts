import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankSwitchForm } from '~/domain/switches/form/blank-switch-form';
import { moveSession } from '~/domain/switches/form/move-session';
import { movedSessions } from '~/domain/switches/form/moved-sessions';
import { emptySession, type SessionForm } from '~/domain/switches/form/switch-form';

const hour = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minute = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

function session(id: string, start: string, end: string, day = '2026-09-24'): SessionForm {
  return { ...emptySession, id, title: id, day, start, end };
}

const told = (sessions: readonly SessionForm[]) =>
  sessions.map(({ id, day, start, end }) => `${id} ${day.slice(-2)} ${start}-${end}`);

describe('moving a session by one place', () => {
  it('keeps both durations and the pause between them', () => {
    const day = [
      session('a', '09:30', '11:00'),
      session('b', '11:15', '12:30'),
      session('c', '14:00', '17:00'),
    ];
    const moved = ['b 24 09:30-10:45', 'a 24 11:00-12:30', 'c 24 14:00-17:00'];
    expect(told(moveSession(day, 0, 1))).toEqual(moved);
    expect(told(moveSession(day, 1, 0))).toEqual(moved);
  });

  it('changes only the order of those that start together', () => {
    const day = [session('a', '14:00', '15:00'), session('b', '14:00', '17:00')];
    expect(told(moveSession(day, 1, 0))).toEqual(['b 24 14:00-17:00', 'a 24 14:00-15:00']);
  });

  it('exchanges the starts of those that overlap, and ends no session after midnight', () => {
    const evening = [session('a', '09:00', '22:00'), session('b', '20:00', '21:00')];
    expect(told(moveSession(evening, 0, 1))).toEqual(['b 24 09:00-10:00', 'a 24 10:59-23:59']);
  });

  it('gives a session that crosses to another day the place of that day', () => {
    const days = [session('a', '14:00', '17:00'), session('b', '09:00', '10:00', '2026-09-25')];
    expect(told(moveSession(days, 0, 1))).toEqual(['b 24 14:00-15:00', 'a 25 09:00-12:00']);
  });

  it('changes only the order where an hour cannot be read yet', () => {
    const day = [session('a', '9 h 30', '11 h'), session('b', 'tantôt', '')];
    expect(told(moveSession(day, 1, 0))).toEqual(['b 24 tantôt-', 'a 24 9 h 30-11 h']);
  });

  it('reads hours as people type them', () => {
    const day = [session('a', '9 h', '10 h', '24/09/2026'), session('b', '10h30', '11.00', '24/09/2026')];
    expect(told(moveSession(day, 0, 1))).toEqual(['b 24 09:00-09:30', 'a 24 10:00-11:00']);
  });

  it('does nothing past either end', () => {
    const day = [session('a', '09:00', '10:00')];
    expect(moveSession(day, 0, 1)).toEqual(day);
    expect(moveSession(day, 0, -1)).toEqual(day);
  });
});

/** Sessions of a few days in the order of their start, some of them side by side. */
const programmes = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 1300 }),
      fc.integer({ min: 5, max: 240 }),
    ),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((drawn) =>
    drawn
      .map(([day, start, length], at) =>
        session(`s${at}`, hour(start), hour(Math.min(start + length, 1439)), `2026-09-${24 + day}`),
      )
      .sort((a, b) => `${a.day} ${a.start}`.localeCompare(`${b.day} ${b.start}`)),
  );

/** One after the other on one day, with a pause after each. */
const oneAfterTheOther = fc
  .array(fc.tuple(fc.integer({ min: 5, max: 90 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 2,
    maxLength: 7,
  })
  .map((drawn) => {
    let at = 8 * 60;
    return drawn.map(([length, pause], index) => {
      const made = session(`s${index}`, hour(at), hour(at + length));
      at += length + pause;
      return made;
    });
  });

const lengthOf = ({ start, end }: SessionForm) => minute(end) - minute(start);
const placed = fc.tuple(fc.nat(7), fc.nat(7));

describe('moving a session, whatever the programme', () => {
  it('loses none, keeps every duration, and stays in the order of time within each day', () => {
    fc.assert(
      fc.property(programmes, placed, (sessions, [from, to]) => {
        const moved = moveSession(sessions, from, to);
        const lengths = (list: readonly SessionForm[]) =>
          list.map((each) => [each.id, lengthOf(each)]).sort();
        expect(lengths(moved)).toEqual(lengths(sessions));
        const order = moved.map(({ day, start }) => `${day} ${start}`);
        expect(order).toEqual([...order].sort());
        for (const each of moved) expect(minute(each.end)).toBeLessThan(1440);
      }),
    );
  });

  it('leaves alone whatever it does not pass', () => {
    fc.assert(
      fc.property(oneAfterTheOther, placed, (sessions, [a, b]) => {
        const [from, to] = [a % sessions.length, b % sessions.length];
        const moved = moveSession(sessions, from, to);
        const [first, last] = [Math.min(from, to), Math.max(from, to)];
        expect(moved[to]?.id).toBe(sessions[from]?.id);
        expect(moved.slice(0, first)).toEqual(sessions.slice(0, first));
        expect(moved.slice(last + 1)).toEqual(sessions.slice(last + 1));
        // The span that they share, and each pause in its place, stay.
        const pauses = (list: readonly SessionForm[]) =>
          list.slice(1).map((each, at) => minute(each.start) - minute(list[at]?.end ?? ''));
        expect(pauses(moved)).toEqual(pauses(sessions));
        expect(moved.at(-1)?.end).toBe(sessions.at(-1)?.end);
      }),
    );
  });

  it('is undone by moving back', () => {
    fc.assert(
      fc.property(oneAfterTheOther, placed, (sessions, [a, b]) => {
        const [from, to] = [a % sessions.length, b % sessions.length];
        expect(told(moveSession(moveSession(sessions, from, to), to, from))).toEqual(told(sessions));
      }),
    );
  });
});

describe('the intent of a button', () => {
  const form = {
    ...blankSwitchForm(
      {
        hub: { stakeholderTypes: [], timeZone: 'Europe/Paris', contactPhone: '' } as never,
        now: new Date(0),
      },
      [],
    ),
    sessions: [session('', '09:00', '10:00'), session('', '10:00', '12:00')],
  };

  it('moves, and says where the session now is', () => {
    const answer = movedSessions(form, 'move-session-0-to-1');
    expect(answer?.moved).toBe(1);
    expect(told(answer?.form.sessions ?? [])).toEqual([' 24 09:00-11:00', ' 24 11:00-12:00']);
    expect(answer?.form.sessions[0]).not.toHaveProperty('at');
  });

  it('is another one', () => {
    expect(movedSessions(form, 'save')).toBeUndefined();
    expect(movedSessions(form, 'move-session-0')).toBeUndefined();
  });
});
