import { moveSession } from './move-session';
import type { SwitchForm } from './switch-form';

/**
 * The form after "move session 3 to place 1", with the place where that session now stands; undefined where the
 * intent is another one. Nothing is written.
 */
export function movedSessions(
  form: SwitchForm,
  intent: string,
): { form: SwitchForm; moved: number } | undefined {
  const asked = /^move-session-(\d{1,3})-to-(\d{1,3})$/.exec(intent);
  if (!asked) return undefined;
  const [from, to] = [Number(asked[1]), Number(asked[2])];
  // Marked by its place, which the move carries along: a session being typed may have no id.
  const marked = form.sessions.map((session, at) => ({ ...session, at }));
  const sessions = moveSession(marked, from, to) as typeof marked;
  return {
    form: { ...form, sessions: sessions.map(({ at: _at, ...session }) => session) },
    moved: sessions.findIndex(({ at }) => at === from),
  };
}
