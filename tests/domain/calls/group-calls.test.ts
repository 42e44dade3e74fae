import { describe, expect, it } from 'vitest';
import type { NotedCall, ToTell } from '~/domain/calls/call-card';
import { groupCalls, isForLater } from '~/domain/calls/group-calls';

const NOW = new Date('2026-06-16T08:00:00Z');
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
let drawn = 0;

function toTell(registrationId: string, over: Partial<ToTell> = {}): ToTell {
  drawn += 1;
  return {
    id: `message-${drawn}`,
    kind: 'reminder',
    locale: 'fr',
    details: {},
    toPhone: null,
    createdAt: hours(-24),
    registrationId,
    firstName: registrationId,
    shortCode: 'ABCD2345',
    lastName: '',
    status: 'confirmed',
    phone: `+3361234${registrationId}`,
    emailRefusedAt: null,
    companionName: '',
    companionPhone: '',
    ...over,
  };
}

function call(registrationId: string, over: Partial<NotedCall> = {}): NotedCall {
  drawn += 1;
  return {
    id: `call-${drawn}`,
    registrationId,
    outcome: 'no_answer',
    callBackAt: null,
    at: hours(-1),
    ...over,
  };
}

const named = (rows: ToTell[], calls: NotedCall[] = []) =>
  groupCalls(rows, calls, NOW).map((card) => card.people.map(({ name }) => name).join('+'));

describe('the order of calls', () => {
  it('is: who asked for this hour, who has waited longest, who did not answer, who asked for later', () => {
    const rows = ['Trois', 'Deux', 'Un', 'Sonne', 'Rappel', 'Demain', 'Avant'].map((name) => toTell(name));
    const at = (name: string) => rows.find((row) => row.registrationId === name) as ToTell;
    at('Un').createdAt = hours(-72);
    at('Deux').createdAt = hours(-48);
    const calls = [
      call('Sonne'),
      call('Rappel', { outcome: 'call_back', callBackAt: hours(0) }),
      call('Avant', { outcome: 'call_back', callBackAt: hours(-2) }),
      call('Demain', { outcome: 'call_back', callBackAt: hours(20) }),
    ];
    expect(named(rows, calls)).toEqual(['Avant', 'Rappel', 'Un', 'Deux', 'Trois', 'Sonne', 'Demain']);
  });

  it('puts fewer tries first among those who did not answer', () => {
    const rows = [toTell('Souvent', { createdAt: hours(-99) }), toTell('Peu')];
    const calls = [call('Souvent'), call('Souvent', { at: hours(-2) }), call('Peu')];
    const [peu, souvent] = groupCalls(rows, calls, NOW);
    expect([peu?.tries, souvent?.tries]).toEqual([1, 2]);
  });

  it('forgets tries about what was said long ago', () => {
    const [card] = groupCalls([toTell('A')], [call('A', { at: hours(-48) })], NOW);
    expect(card).toMatchObject({ tries: 0, seen: 1 });
  });

  it('has a call back behind it once somebody called since', () => {
    const calls = [call('A'), call('A', { outcome: 'call_back', callBackAt: hours(4), at: hours(-3) })];
    const [card] = groupCalls([toTell('A')], calls, NOW);
    expect(card).toMatchObject({ callBackAt: null, tries: 1 });
    expect(isForLater({ callBackAt: hours(1) }, NOW)).toBe(true);
    expect(isForLater({ callBackAt: NOW }, NOW)).toBe(false);
  });
});

describe('one call', () => {
  it('is for everybody under one number, each with all that there is to say', () => {
    const shared = { phone: null, companionName: 'Sophie Martin', companionPhone: '+33699' };
    const rows = [
      toTell('Ana', shared),
      toTell('Bao', shared),
      toTell('Ana', { ...shared, kind: 'switch-changed' }),
      toTell('Sophie', { phone: '+33699' }),
    ];
    const [card, ...others] = groupCalls(rows, [], NOW);
    expect(others).toEqual([]);
    expect(card).toMatchObject({ phone: '+33699', companion: 'Sophie Martin' });
    expect(card?.people.map(({ name, toSay }) => [name, toSay.length])).toEqual([
      ['Ana', 2],
      ['Bao', 1],
      ['Sophie', 1],
    ]);
  });

  it('goes through one companion without a number, and to nobody else', () => {
    const met = { phone: null, companionName: 'Nadia', companionPhone: '' };
    expect(named([toTell('Ana', met), toTell('Bao', met), toTell('Elie', { phone: null })])).toEqual([
      'Ana+Bao',
      'Elie',
    ]);
  });

  it('that reached nobody is one try, and one click to take back', () => {
    const shared = { phone: '+33699' };
    const calls = [call('Ana'), call('Bao')];
    const [card] = groupCalls([toTell('Ana', shared), toTell('Bao', shared)], calls, NOW);
    expect(card).toMatchObject({ tries: 1, seen: 2, lastCalls: calls.map(({ id }) => id) });
  });
});
