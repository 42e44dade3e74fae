import type { SwitchSession } from '../switches/switch-event';
import type { RoomScreen } from './room-screen';

export type PhaseSession = Pick<SwitchSession, 'id' | 'kind' | 'title' | 'startsAt' | 'endsAt'>;

/** Where a Switch stands at one moment. */
export interface RoomPhase {
  /** `over`: its time is up, and nothing else has begun. */
  state: 'before' | 'during' | 'over' | 'between' | 'after';
  session: PhaseSession | null;
  startsAt: Date | null;
  endsAt: Date | null;
  next: PhaseSession | null;
  /** Whether a facilitator set the end of what goes on. */
  isAdjusted: boolean;
}

type Adjusted = Pick<RoomScreen, 'sessionId' | 'phaseSetAt' | 'phaseEndsAt'>;

/**
 * The phase that goes on: what a facilitator began stands until the end that they set; then the programme does again.
 * A phase that was ended early stays, its time up, until the programme names another one.
 * @param sessions in the order of their starts
 */
export function roomPhase(sessions: readonly PhaseSession[], adjusted: Adjusted, now: Date): RoomPhase {
  const next = sessions.find(({ startsAt }) => startsAt > now) ?? null;
  const planned = sessions.findLast(({ startsAt, endsAt }) => startsAt <= now && now < endsAt) ?? null;
  const chosen = chosenOf(sessions, adjusted);
  if (chosen && now < chosen.endsAt) {
    const after = sessions.find(
      ({ startsAt, id }) => startsAt >= chosen.session.endsAt && id !== chosen.session.id,
    );
    return { state: 'during', ...chosen, next: after ?? null, isAdjusted: true };
  }
  if (chosen && planned?.id === chosen.session.id)
    return { state: 'over', ...chosen, next, isAdjusted: true };
  if (planned)
    return {
      state: 'during',
      session: planned,
      startsAt: planned.startsAt,
      endsAt: planned.endsAt,
      next,
      isAdjusted: false,
    };
  const nothing = { session: null, startsAt: null, endsAt: null, next, isAdjusted: false };
  if (!next) return { state: 'after', ...nothing };
  return { state: sessions[0] === next ? 'before' : 'between', ...nothing };
}

function chosenOf(sessions: readonly PhaseSession[], { sessionId, phaseSetAt, phaseEndsAt }: Adjusted) {
  const session = sessions.find(({ id }) => id === sessionId);
  return session && phaseSetAt && phaseEndsAt ? { session, startsAt: phaseSetAt, endsAt: phaseEndsAt } : null;
}
