/** What of a Switch may ask for somebody, in the order in which it presses. */
const TASK_KINDS = ['calls', 'lost', 'answers', 'needs', 'release', 'draft', 'programme', 'report'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export interface TodayTask {
  kind: TaskKind;
  switchEvent: { slug: string; title: string; startsAt: Date; timeZone: string };
  /** How many people, messages or needs; 0 where there is nothing to count. */
  count: number;
  /** By when, where there is a moment. */
  at: Date | null;
}

/** What is known of one Switch, as far as it may ask for somebody. */
export interface TodayFacts {
  slug: string;
  title: string;
  status: 'draft' | 'published' | 'cancelled';
  timeZone: string;
  startsAt: Date;
  endsAt: Date;
  reportedAt: Date | null;
  sessions: number;
  titledSessions: number;
  toCall: number;
  lost: number;
  unanswered: number;
  /** Needs whose deadline is near or past and that nobody has arranged, with the first deadline. */
  needs: { count: number; at: Date | null };
  /** The next moment at which reserved places open. */
  releaseAt: Date | null;
}

const DAY_MS = 86_400_000;
/** Early enough to fill the room otherwise, late enough to be true. */
const RELEASE_DAYS = 3;
const DRAFT_DAYS = 21;
const PROGRAMME_DAYS = 30;
const REPORT_DAYS = 90;

/** Everything that asks for somebody today, what presses first on top; within a kind the next Switch first. */
export function todayTasks(facts: readonly TodayFacts[], now: Date): TodayTask[] {
  const soonest = [...facts].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return TASK_KINDS.flatMap((kind) => soonest.flatMap((each) => taskOf(kind, each, now)));
}

function taskOf(kind: TaskKind, facts: TodayFacts, now: Date): TodayTask[] {
  const found = ASKS[kind](facts, now);
  if (!found) return [];
  const { slug, title, startsAt, timeZone } = facts;
  return [{ kind, switchEvent: { slug, title, startsAt, timeZone }, ...found }];
}

type Ask = (facts: TodayFacts, now: Date) => Pick<TodayTask, 'count' | 'at'> | undefined;

const ASKS: Record<TaskKind, Ask> = {
  calls: ({ toCall }) => some(toCall),
  lost: ({ lost }) => some(lost),
  answers: (facts, now) => (isComing(facts, now) ? some(facts.unanswered) : undefined),
  needs: (facts, now) =>
    isComing(facts, now) && facts.needs.count > 0
      ? { count: facts.needs.count, at: facts.needs.at }
      : undefined,
  release: (facts, now) =>
    isComing(facts, now) && facts.releaseAt && isWithin(facts.releaseAt, now, RELEASE_DAYS)
      ? { count: 0, at: facts.releaseAt }
      : undefined,
  draft: (facts, now) =>
    facts.status === 'draft' && isWithin(facts.startsAt, now, DRAFT_DAYS)
      ? { count: 0, at: facts.startsAt }
      : undefined,
  programme: (facts, now) =>
    facts.status !== 'cancelled' && isWithin(facts.startsAt, now, PROGRAMME_DAYS) && isBare(facts)
      ? { count: 0, at: facts.startsAt }
      : undefined,
  report: (facts, now) =>
    facts.status === 'published' && !facts.reportedAt && endedWithin(facts, now, REPORT_DAYS)
      ? { count: 0, at: null }
      : undefined,
};

function some(count: number) {
  return count > 0 ? { count, at: null } : undefined;
}

function isComing({ status, endsAt }: TodayFacts, now: Date): boolean {
  return status === 'published' && now < endsAt;
}

/** Still to come, and within so many days. */
function isWithin(at: Date, now: Date, days: number): boolean {
  return at > now && at.getTime() <= now.getTime() + days * DAY_MS;
}

function endedWithin({ endsAt }: TodayFacts, now: Date, days: number): boolean {
  return endsAt <= now && endsAt.getTime() > now.getTime() - days * DAY_MS;
}

/** One session without a title says no more than the hours of the Switch: that is no programme yet. */
function isBare({ sessions, titledSessions }: TodayFacts): boolean {
  return sessions <= 1 && titledSessions === 0;
}
