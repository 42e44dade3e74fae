import { emptyRelease, MAX_RELEASES, RELEASE_FIELDS } from './release-form';
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
    sessions: rowsOf(sent, 'sessions', MAX_SESSIONS).map((row) => ({
      ...emptySession,
      ...Object.fromEntries(SESSION_FIELDS.map((field) => [field, text(`${row}.${field}`)])),
    })),
    releases: rowsOf(sent, 'releases', MAX_RELEASES).map((row) => ({
      ...emptyRelease,
      ...Object.fromEntries(RELEASE_FIELDS.map((field) => [field, text(`${row}.${field}`)])),
    })),
    seats: Object.fromEntries(
      stakeholderTypes.map((type) => [
        type,
        { reserved: text(`seats.${type}.reserved`), maximum: text(`seats.${type}.maximum`) },
      ]),
    ),
    audiences: texts(sent, 'audiences'),
    accessItems: texts(sent, 'accessItems'),
  };
}

function texts(sent: FormData, name: string): string[] {
  return sent.getAll(name).filter((value) => typeof value === 'string');
}

/** The rows of a list ("sessions[2]") in the order of their numbers; gaps (one was taken out) close. */
function rowsOf(sent: FormData, list: 'sessions' | 'releases', most: number): string[] {
  const numbers = new Set<number>();
  for (const name of sent.keys()) {
    const found = /^(\w+)\[(\d{1,3})\]\./.exec(name);
    if (found?.[1] === list) numbers.add(Number(found[2]));
  }
  return [...numbers]
    .sort((a, b) => a - b)
    .slice(0, most)
    .map((at) => `${list}[${at}]`);
}
