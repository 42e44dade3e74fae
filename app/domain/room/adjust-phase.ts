import { type PhaseSession, type RoomPhase, roomPhase } from './room-phase';
import { ROOM_STEP_MINUTES, type RoomScreen } from './room-screen';

/** What a facilitator may do to the phase that goes on. */
export type PhasePress =
  | { press: 'begin'; sessionId: string }
  | { press: 'longer' | 'shorter' | 'end' | 'follow' };

type Phase = Pick<RoomScreen, 'sessionId' | 'phaseSetAt' | 'phaseEndsAt'>;

const MINUTE = 60_000;
const FOLLOWS: Phase = { sessionId: null, phaseSetAt: null, phaseEndsAt: null };

/**
 * The phase after one press; undefined where there is nothing to do it to.
 * A phase that is begun lasts as long as it was planned; within its own hours it ends when it was to end.
 */
export function adjustPhase(
  sessions: readonly PhaseSession[],
  screen: Phase,
  press: PhasePress,
  now: Date,
): Phase | undefined {
  if (press.press === 'follow') return FOLLOWS;
  if (press.press === 'begin') {
    const session = sessions.find(({ id }) => id === press.sessionId);
    return session && { sessionId: session.id, phaseSetAt: now, phaseEndsAt: plannedEnd(session, now) };
  }
  const { session, startsAt, endsAt } = roomPhase(sessions, screen, now);
  if (!session || !startsAt || !endsAt) return undefined;
  return { sessionId: session.id, phaseSetAt: startsAt, phaseEndsAt: endAfter(press.press, endsAt, now) };
}

function plannedEnd({ startsAt, endsAt }: PhaseSession, now: Date): Date {
  if (startsAt <= now && now < endsAt) return endsAt;
  return new Date(now.getTime() + endsAt.getTime() - startsAt.getTime());
}

/** Time that is up starts to count again from now; less time than none is the end. */
function endAfter(press: 'longer' | 'shorter' | 'end', endsAt: RoomPhase['endsAt'] & Date, now: Date): Date {
  if (press === 'end') return new Date(Math.min(endsAt.getTime(), now.getTime()));
  const from = Math.max(endsAt.getTime(), now.getTime());
  const step = ROOM_STEP_MINUTES * MINUTE * (press === 'longer' ? 1 : -1);
  return new Date(Math.max(now.getTime(), from + step));
}
