import { type RehearsedMessage, selectMessagesOfTransaction } from '~db/queries/messages-rehearsed';
import { type Ctx, LOCALES } from '../context';
import { rehearse } from '../rehearse.server';
import { readSwitchById } from '../switches/read-switch.server';
import type { Announcing, SayMessage } from './announcing';
import type { MessageKind } from './message-kinds';
import type { PretendMessage, PreviewMessage } from './pretend-message';

/** A list to choose from, not everybody. */
const MOST_READERS = 30;
const TOLD: readonly string[] = [
  'switch-changed',
  'switch-postponed',
  'switch-cancelled',
] satisfies MessageKind[];

interface Rehearsal<Done> {
  switchEventId: string;
  /** Whose letter or sentence is looked at; the first one's where it is nobody's who is told. */
  readerId: string;
  preview: PreviewMessage;
  say: SayMessage;
  act: (within: Ctx) => Promise<Done>;
}

/** What each of them would read, and hear, once the change is made. */
interface Ways {
  read: (row: RehearsedMessage) => ReturnType<PreviewMessage>;
  hear: (row: RehearsedMessage) => string;
}

/**
 * Does what would tell people something, to see whom it tells, and how; then takes it back.
 * @returns what the verb answered, and what it would tell; null where it tells nobody
 */
export function rehearseAnnouncement<Done extends { ok: boolean }>(
  ctx: Ctx,
  { switchEventId, readerId, preview, say, act }: Rehearsal<Done>,
): Promise<{ done: Done; announcing: Announcing | null }> {
  return rehearse(ctx, async (within) => {
    const done = await act(within);
    if (!done.ok) return { done, announcing: null };
    const rows = await selectMessagesOfTransaction(within.db, switchEventId);
    const told = rows.filter(({ kind }) => TOLD.includes(kind));
    const event = await readSwitchById(within, switchEventId);
    if (told.length === 0 || !event) return { done, announcing: null };
    const read: Ways['read'] = (row) => preview(pretend(switchEventId, row), within.db);
    const announcing = await announcingOf(told, readerId, { read, hear: (row) => say(event, row, row) });
    return { done, announcing };
  });
}

async function announcingOf(told: RehearsedMessage[], readerId: string, ways: Ways): Promise<Announcing> {
  const chosen = told.find((row) => row.registrationId === readerId) ?? told[0];
  const first = (isIn: (row: RehearsedMessage) => boolean) =>
    chosen && isIn(chosen) ? chosen : told.find(isIn);
  const count = (channel: RehearsedMessage['channel']) =>
    told.filter((row) => row.channel === channel).length;
  return {
    people: told.length,
    byEmail: count('email'),
    byPhone: count('phone'),
    inPerson: count('in_person'),
    words: await usualWords(told, ways),
    readerId: chosen?.registrationId ?? '',
    letter: await letterTo(first(isWritten), ways),
    spoken: sentenceTo(
      first((row) => !isWritten(row)),
      ways,
    ),
    readers: told.slice(0, MOST_READERS).map(readerOf),
  };
}

function isWritten({ channel }: RehearsedMessage): boolean {
  return channel === 'email';
}

async function usualWords(told: RehearsedMessage[], { read }: Ways): Promise<Announcing['words']> {
  const words: Announcing['words'] = [];
  for (const locale of LOCALES) {
    const reader = told.find((row) => row.locale === locale);
    const usual = reader && (await read(reader));
    if (usual) words.push({ locale, subject: usual.subject, text: usual.paragraphs.join('\n\n') });
  }
  return words;
}

async function letterTo(row: RehearsedMessage | undefined, { read }: Ways): Promise<Announcing['letter']> {
  const letter = row && (await read(row));
  return letter ? { toName: row.toName, subject: letter.subject, text: letter.text } : null;
}

function sentenceTo(row: RehearsedMessage | undefined, { hear }: Ways): Announcing['spoken'] {
  return row ? { toName: row.toName, channel: voiceOf(row), locale: row.locale, text: hear(row) } : null;
}

function readerOf(row: RehearsedMessage) {
  return { registrationId: row.registrationId ?? '', toName: row.toName, channel: voiceOf(row) };
}

/** People who are registered are reached by no other ways. */
function voiceOf({ channel }: RehearsedMessage): 'email' | 'phone' | 'in_person' {
  return channel === 'email' || channel === 'phone' ? channel : 'in_person';
}

function pretend(switchEventId: string, row: RehearsedMessage): PretendMessage {
  const { locale, toName, details } = row;
  const kind = row.kind as MessageKind;
  return { kind, locale, switchEventId, registrationId: row.registrationId ?? '', toName, details };
}
