import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustPhase, type PhasePress } from '~/domain/room/adjust-phase';
import { type PhaseSession, roomPhase } from '~/domain/room/room-phase';
import { UNTOUCHED } from '~/domain/room/room-screen';

const at = (hour: string) => new Date(`2027-03-12T${hour}:00Z`);
const session = (id: string, from: string, to: string): PhaseSession => ({
  id,
  kind: 'forum',
  title: id,
  startsAt: at(from),
  endsAt: at(to),
});
const day = [
  session('pleniere', '09:00', '10:00'),
  session('forum', '10:00', '11:30'),
  session('chantier', '13:00', '16:00'),
];
const phase = (hour: string, screen: Parameters<typeof roomPhase>[1] = UNTOUCHED) => {
  const { state, session: now, endsAt, next } = roomPhase(day, screen, at(hour));
  return [state, now?.id ?? null, endsAt?.toISOString().slice(11, 16) ?? null, next?.id ?? null];
};
const pressed = (hour: string, act: PhasePress, screen: Parameters<typeof roomPhase>[1] = UNTOUCHED) => {
  const changed = adjustPhase(day, screen, act, at(hour));
  if (!changed) throw new Error('nothing to adjust');
  return changed;
};

describe('the phase of a room', () => {
  it('follows the programme', () => {
    expect(phase('08:30')).toEqual(['before', null, null, 'pleniere']);
    expect(phase('09:00')).toEqual(['during', 'pleniere', '10:00', 'forum']);
    expect(phase('10:00')).toEqual(['during', 'forum', '11:30', 'chantier']);
    expect(phase('12:00')).toEqual(['between', null, null, 'chantier']);
    expect(phase('16:00')).toEqual(['after', null, null, null]);
  });

  it('lasts longer where a facilitator says so, then the programme goes on', () => {
    const screen = pressed('09:58', { press: 'longer' });
    expect(phase('10:03', screen)).toEqual(['during', 'pleniere', '10:05', 'forum']);
    expect(phase('10:05', screen)).toEqual(['during', 'forum', '11:30', 'chantier']);
  });

  it('ends early, and its time stays up until the programme names another one', () => {
    const screen = pressed('10:40', { press: 'end' });
    expect(phase('10:45', screen)).toEqual(['over', 'forum', '10:40', 'chantier']);
    expect(phase('12:00', screen)).toEqual(['between', null, null, 'chantier']);
  });

  it('begins before its hour and lasts as long as planned', () => {
    const screen = pressed('12:40', { press: 'begin', sessionId: 'chantier' });
    expect(phase('12:41', screen)).toEqual(['during', 'chantier', '15:40', null]);
    expect(phase('15:45', screen)).toEqual(['over', 'chantier', '15:40', null]);
    expect(phase('15:45', pressed('15:45', { press: 'longer' }, screen))[2]).toBe('15:50');
  });

  it('goes back to the programme at will', () => {
    const screen = pressed('10:40', { press: 'begin', sessionId: 'pleniere' });
    expect(phase('10:41', screen)[1]).toBe('pleniere');
    expect(phase('10:41', pressed('10:41', { press: 'follow' }, screen))[1]).toBe('forum');
  });

  it('is not adjusted where nothing goes on, nor for a session of another Switch', () => {
    expect(adjustPhase(day, UNTOUCHED, { press: 'longer' }, at('12:00'))).toBeUndefined();
    expect(
      adjustPhase(day, UNTOUCHED, { press: 'begin', sessionId: 'elsewhere' }, at('10:00')),
    ).toBeUndefined();
  });

  it('never shows an end that has passed as still going on, whatever was pressed', () => {
    const minute = fc.integer({ min: 8 * 60, max: 18 * 60 });
    const press = fc.constantFrom<PhasePress['press'] | 'pleniere' | 'forum' | 'chantier'>(
      'longer',
      'shorter',
      'end',
      'follow',
      'pleniere',
      'forum',
      'chantier',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(minute, press), { maxLength: 12 }), minute, (presses, last) => {
        let screen: Parameters<typeof roomPhase>[1] = UNTOUCHED;
        const moment = (minutes: number) => new Date(at('00:00').getTime() + minutes * 60_000);
        for (const [when, what] of presses.sort(([a], [b]) => a - b)) {
          const act = day.some(({ id }) => id === what)
            ? { press: 'begin' as const, sessionId: what }
            : { press: what as 'longer' };
          screen = adjustPhase(day, screen, act, moment(when)) ?? screen;
        }
        const lastOf = Math.max(last, ...presses.map(([when]) => when));
        const shown = roomPhase(day, screen, moment(lastOf));
        if (shown.state === 'during')
          expect(shown.endsAt?.getTime()).toBeGreaterThan(moment(lastOf).getTime());
        if (shown.state === 'over')
          expect(shown.endsAt?.getTime()).toBeLessThanOrEqual(moment(lastOf).getTime());
        expect(shown.session === null).toBe(['before', 'between', 'after'].includes(shown.state));
      }),
    );
  });
});
