import type { SwitchEvent } from '../switches/switch-event';

/** Whether somebody may say what they thought of a Switch. */
export type SurveyState = 'open' | 'answered' | 'early' | 'late' | 'none';

const OPEN_MS = 60 * 24 * 3_600_000;

/** From the end of a Switch on, for two months, once a person. Whoever had no place has nothing to say. */
export function surveyState(
  event: Pick<SwitchEvent, 'status' | 'endsAt'>,
  registration: { status: string; erasedAt: Date | null; surveyAnswered: boolean },
  now: Date,
): SurveyState {
  if (event.status !== 'published' || registration.status !== 'confirmed' || registration.erasedAt)
    return 'none';
  if (registration.surveyAnswered) return 'answered';
  if (now < event.endsAt) return 'early';
  return now.getTime() < event.endsAt.getTime() + OPEN_MS ? 'open' : 'late';
}
