import { SESSION_KINDS } from '~/domain/switches/switch-event';
import type { Dictionary } from '~/i18n/fr';

/** What a session is called where it stands among others: its title, or what kind it is. */
export function sessionName(words: Dictionary, session: { kind: string; title: string }): string {
  const kind = SESSION_KINDS.find((each) => each === session.kind) ?? 'autre';
  return session.title.trim() || words.switches.sessionKinds[kind];
}
