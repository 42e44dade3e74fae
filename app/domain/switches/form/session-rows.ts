import { emptySession, MAX_SESSIONS, type SwitchForm } from './switch-form';

/**
 * The form after "add a session" or "remove session 2"; undefined where the intent is another one.
 * A new session is on the day of the last one: most Switches last a day.
 */
export function withSessionRow(form: SwitchForm, intent: string): SwitchForm | undefined {
  if (intent === 'add-session') {
    const last = form.sessions.at(-1);
    const added = { ...emptySession, day: last?.day ?? '', kind: last ? 'forum' : emptySession.kind };
    return { ...form, sessions: [...form.sessions, added].slice(0, MAX_SESSIONS) };
  }
  const removed = /^remove-session-(\d{1,3})$/.exec(intent);
  if (!removed) return undefined;
  const sessions = form.sessions.filter((_session, at) => at !== Number(removed[1]));
  return { ...form, sessions: sessions.length > 0 ? sessions : [emptySession] };
}
