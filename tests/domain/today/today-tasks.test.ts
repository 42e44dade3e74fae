import { describe, expect, it } from 'vitest';
import { type TodayFacts, todayTasks } from '~/domain/today/today-tasks';

const NOW = new Date('2026-06-16T08:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

/** A Switch in six weeks that asks for nobody. */
function facts(over: Partial<TodayFacts> = {}): TodayFacts {
  const startsAt = over.startsAt ?? inDays(42);
  return {
    slug: 'calme',
    title: 'Un Switch calme',
    status: 'published',
    timeZone: 'Europe/Paris',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 8 * 3_600_000),
    reportedAt: null,
    sessions: 3,
    titledSessions: 2,
    toCall: 0,
    lost: 0,
    unanswered: 0,
    needs: { count: 0, at: null },
    releaseAt: null,
    ...over,
  };
}

const kinds = (...all: TodayFacts[]) => todayTasks(all, NOW).map(({ kind }) => kind);

describe('what needs an organiser today', () => {
  it('is nothing where nothing does', () => {
    expect(kinds(facts())).toEqual([]);
    expect(kinds()).toEqual([]);
  });

  it.each<[string, Partial<TodayFacts>, string[]]>([
    ['people to call', { toCall: 3 }, ['calls']],
    ['also once it is cancelled', { toCall: 3, status: 'cancelled' }, ['calls']],
    ['also once it is over', { toCall: 1, startsAt: inDays(-120) }, ['calls']],
    ['messages that did not arrive', { lost: 2 }, ['lost']],
    ['answers that are missing', { unanswered: 4 }, ['answers']],
    ['no answers any more once it is cancelled', { unanswered: 4, status: 'cancelled' }, []],
    ['needs to arrange', { needs: { count: 1, at: inDays(2) } }, ['needs']],
    ['no needs of a draft', { needs: { count: 1, at: inDays(2) }, status: 'draft' }, []],
    ['places that open within three days', { releaseAt: inDays(3) }, ['release']],
    ['not those that open later', { releaseAt: inDays(3.1) }, []],
    ['not those whose moment has come: a job opens them', { releaseAt: NOW }, []],
    ['a draft whose day comes near', { status: 'draft', startsAt: inDays(21) }, ['draft']],
    ['not a draft with time left', { status: 'draft', startsAt: inDays(22) }, []],
    ['a Switch without a programme', { sessions: 1, titledSessions: 0, startsAt: inDays(30) }, ['programme']],
    ['one session with a title is one', { sessions: 1, titledSessions: 1, startsAt: inDays(30) }, []],
    ['not while there is time', { sessions: 1, titledSessions: 0, startsAt: inDays(31) }, []],
    ['a report to write', { startsAt: inDays(-1) }, ['report']],
    ['not while it goes on', { startsAt: inDays(0), endsAt: inDays(1) }, []],
    ['not once it is written', { startsAt: inDays(-1), reportedAt: NOW }, []],
    ['not for one that did not take place', { startsAt: inDays(-1), status: 'cancelled' }, []],
    ['not for ever', { startsAt: inDays(-92) }, []],
  ])('%s', (_what, over, expected) => {
    expect(kinds(facts(over))).toEqual(expected);
  });

  it('presses in one order, and the next Switch first within a kind', () => {
    const far = facts({ slug: 'loin', toCall: 2, lost: 1 });
    const near = facts({ slug: 'proche', startsAt: inDays(2), toCall: 1, releaseAt: inDays(1) });
    expect(
      todayTasks([far, near], NOW).map(({ kind, switchEvent, count }) => [kind, switchEvent.slug, count]),
    ).toEqual([
      ['calls', 'proche', 1],
      ['calls', 'loin', 2],
      ['lost', 'loin', 1],
      ['release', 'proche', 0],
    ]);
  });
});
