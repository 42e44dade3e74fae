import { emptySession, MAX_SESSIONS, PLAIN_FIELDS, SESSION_FIELDS, type SwitchForm } from './switch-form';

const EMPTY = Object.fromEntries(PLAIN_FIELDS.map((field) => [field, ''])) as Record<
  (typeof PLAIN_FIELDS)[number],
  string
>;

/** The form as it was sent. Whatever is missing is empty; whatever is unknown is left out. */
export function readSwitchForm(sent: FormData, stakeholderTypes: readonly string[]): SwitchForm {
  const text = (name: string) => {
    const value = sent.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    ...EMPTY,
    ...Object.fromEntries(PLAIN_FIELDS.map((field) => [field, text(field)])),
    sessions: readSessions(sent, text),
    seats: Object.fromEntries(
      stakeholderTypes.map((type) => [
        type,
        { reserved: text(`seats.${type}.reserved`), maximum: text(`seats.${type}.maximum`) },
      ]),
    ),
    audiences: sent.getAll('audiences').filter((value) => typeof value === 'string'),
  };
}

/** Sessions in the order of their numbers; gaps (one was taken out) close. */
function readSessions(sent: FormData, text: (name: string) => string): SwitchForm['sessions'] {
  const numbers = new Set<number>();
  for (const name of sent.keys()) {
    const found = /^sessions\[(\d{1,3})\]\./.exec(name);
    if (found) numbers.add(Number(found[1]));
  }
  return [...numbers]
    .sort((a, b) => a - b)
    .slice(0, MAX_SESSIONS)
    .map((at) => ({
      ...emptySession,
      ...Object.fromEntries(SESSION_FIELDS.map((field) => [field, text(`sessions[${at}].${field}`)])),
    }));
}
