import type { DoorAnswer, DoorChange, DoorRefusal, PresenceChange, WalkInChange } from './door-change';
import { type Intention, isLater, settleIntention } from './settle-intention';

/** What is known of a Switch before changes come in. Settling writes in it, so that later changes see earlier ones. */
export interface DoorBook {
  people: Map<
    string,
    { status: 'confirmed' | 'waitlisted' | 'cancelled'; isErased: boolean; walkIn: boolean }
  >;
  /** From when on, in ms, people are welcomed to each session. */
  opensAt: ReadonlyMap<string, number>;
  types: ReadonlySet<string>;
  /** By `pairKey`. */
  last: Map<string, Intention>;
}

export interface Settled {
  change: DoorChange;
  /** By the clock of the server. */
  at: number;
  outcome: DoorAnswer['outcome'];
  reason: DoorAnswer['reason'];
}

export interface Settlement {
  settled: Settled[];
  /** To register, in order. */
  walkIns: WalkInChange[];
  /** Whoever waited and is let in, in order. */
  letIn: PresenceChange[];
  /** What changes, in order: the last about a person and a session is how they stand in the end. */
  presence: { registrationId: string; sessionId: string; present: boolean; at: number }[];
}

export function pairKey({
  registrationId,
  sessionId,
}: {
  registrationId: string;
  sessionId: string;
}): string {
  return `${registrationId} ${sessionId}`;
}

/**
 * Settles what one device said, in the order in which it said it. Pure: reading and writing are around it.
 * @param timeOf a change, by the clock of the server, in ms
 */
export function settleChanges(
  book: DoorBook,
  changes: readonly DoorChange[],
  { device, now, timeOf }: { device: string; now: number; timeOf: (change: DoorChange) => number },
): Settlement {
  const settlement: Settlement = { settled: [], walkIns: [], letIn: [], presence: [] };
  for (const change of changes) {
    const at = timeOf(change);
    const refusal = change.kind === 'walk-in' ? enter(book, settlement, change) : whyNot(book, change);
    const reason = refusal || whyNotYet(book, change, now);
    const outcome = reason ? 'refused' : place(book, settlement, change, { device, at });
    settlement.settled.push({ change, at, outcome, reason });
  }
  return settlement;
}

/** Writes somebody new into the book; whoever stands in it already came by another change of the same device. */
function enter(book: DoorBook, { walkIns }: Settlement, change: WalkInChange): DoorRefusal | '' {
  if (!book.types.has(change.stakeholderType)) return 'unknown-type';
  if (book.people.has(change.registrationId)) return '';
  book.people.set(change.registrationId, { status: 'confirmed', isErased: false, walkIn: true });
  walkIns.push(change);
  return '';
}

function whyNot(book: DoorBook, change: PresenceChange): DoorRefusal | '' {
  const person = book.people.get(change.registrationId);
  if (!person || person.isErased) return 'unknown';
  // Who was cancelled has no place; whoever came without registering is cancelled by undoing only.
  if (change.kind === 'present' && person.status === 'cancelled' && !person.walkIn) return 'cancelled';
  return '';
}

function whyNotYet(book: DoorBook, { sessionId }: DoorChange, now: number): DoorRefusal | '' {
  const opensAt = book.opensAt.get(sessionId);
  if (opensAt === undefined) return 'no-session';
  return now < opensAt ? 'too-early' : '';
}

function place(
  book: DoorBook,
  { letIn, presence }: Settlement,
  change: DoorChange,
  { device, at }: { device: string; at: number },
): Settled['outcome'] {
  const { registrationId, sessionId, id } = change;
  const key = pairKey(change);
  const next: Intention = { present: change.kind !== 'absent', at, device, id };
  const last = book.last.get(key);
  const outcome = settleIntention(last, next);
  if (outcome === 'superseded') return outcome;
  book.last.set(key, laterOf(last, next));
  if (outcome === 'already') return outcome;
  presence.push({ registrationId, sessionId, present: next.present, at });
  const person = book.people.get(registrationId);
  if (change.kind === 'present' && person?.status === 'waitlisted') {
    book.people.set(registrationId, { ...person, status: 'confirmed' });
    letIn.push(change);
  }
  return outcome;
}

function laterOf(last: Intention | undefined, next: Intention): Intention {
  return last && isLater(last, next) ? last : next;
}
