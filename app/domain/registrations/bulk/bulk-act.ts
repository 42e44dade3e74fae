import type { PersonRow } from '~db/queries/registrations-bulk';
import { isUuid } from '../../uuid';

/** What may be done to many people at once. */
export type BulkAct =
  | { kind: 'cancel' }
  | { kind: 'present'; sessionId: string }
  | { kind: 'absent'; sessionId: string }
  | { kind: 'table'; tableId: string | null };

/** Why somebody is left out of it. */
export type LeftOut = 'erased' | 'cancelled' | 'waitlisted';

/** The most people of one act: what one form can name, and one transaction can hold. */
export const MOST_AT_ONCE = 5_000;

const SLUGS = { cancel: 'annuler', present: 'present', absent: 'absent', table: 'table' } as const;
const NO_TABLE = 'aucune';

/** As a form says it: "annuler", "present.<session>", "table.<table>", "table.aucune". */
export function slugOfAct(act: BulkAct): string {
  if (act.kind === 'cancel') return SLUGS.cancel;
  if (act.kind === 'table') return `${SLUGS.table}.${act.tableId ?? NO_TABLE}`;
  return `${SLUGS[act.kind]}.${act.sessionId}`;
}

export function readBulkAct(slug: unknown): BulkAct | undefined {
  const [name, id = ''] = String(slug ?? '').split('.');
  if (name === SLUGS.cancel) return { kind: 'cancel' };
  if (name === SLUGS.table && id === NO_TABLE) return { kind: 'table', tableId: null };
  if (!isUuid(id)) return undefined;
  if (name === SLUGS.table) return { kind: 'table', tableId: id };
  if (name === SLUGS.present) return { kind: 'present', sessionId: id };
  return name === SLUGS.absent ? { kind: 'absent', sessionId: id } : undefined;
}

/**
 * What an act makes of one person: it is done, or already so, or cannot be. Pure, so that the preview and the deed agree.
 * @param seen ids of those who were seen at the session of the act
 */
export function standingOf(
  act: BulkAct,
  person: Pick<PersonRow, 'id' | 'status' | 'erasedAt' | 'workTableId'>,
  seen: ReadonlySet<string>,
): 'done' | 'already' | LeftOut {
  if (person.erasedAt) return 'erased';
  if (act.kind === 'cancel') return person.status === 'cancelled' ? 'already' : 'done';
  if (act.kind === 'absent') return seen.has(person.id) ? 'done' : 'already';
  if (act.kind === 'table' && person.workTableId === act.tableId) return 'already';
  if (act.kind === 'present' && seen.has(person.id)) return 'already';
  // Whoever has no place sits at no table and was seen by nobody: a place first.
  return person.status === 'confirmed' ? 'done' : person.status;
}
