import { type RehearsedMessage, selectMessagesOfTransaction } from '~db/queries/messages-rehearsed';
import { type Ctx, LOCALES } from '../context';
import { rehearse } from '../rehearse.server';
import type { Announcing } from './announcing';
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
  /** Whose letter is looked at; the first one's where it is nobody's who is told. */
  readerId: string;
  preview: PreviewMessage;
  act: (within: Ctx) => Promise<Done>;
}

/**
 * Does what would tell people something, to see whom it tells, and how; then takes it back.
 * @returns what the verb answered, and what it would tell; null where it tells nobody
 */
export function rehearseAnnouncement<Done extends { ok: boolean }>(
  ctx: Ctx,
  { switchEventId, readerId, preview, act }: Rehearsal<Done>,
): Promise<{ done: Done; announcing: Announcing | null }> {
  return rehearse(ctx, async (within) => {
    const done = await act(within);
    if (!done.ok) return { done, announcing: null };
    const rows = await selectMessagesOfTransaction(within.db, switchEventId);
    const told = rows.filter(({ kind }) => TOLD.includes(kind));
    const read = (row: RehearsedMessage) => preview(pretend(switchEventId, row), within.db);
    return { done, announcing: await announcingOf(told, readerId, read) };
  });
}

async function announcingOf(
  told: RehearsedMessage[],
  readerId: string,
  read: (row: RehearsedMessage) => ReturnType<PreviewMessage>,
): Promise<Announcing | null> {
  const shown = told.find((row) => row.registrationId === readerId) ?? told[0];
  const letter = shown && (await read(shown));
  if (!letter) return null;
  const words: Announcing['words'] = [];
  for (const locale of LOCALES) {
    const reader = told.find((row) => row.locale === locale);
    const usual = reader && (await read(reader));
    if (usual) words.push({ locale, subject: usual.subject, text: usual.paragraphs.join('\n\n') });
  }
  const count = (channel: RehearsedMessage['channel']) =>
    told.filter((row) => row.channel === channel).length;
  return {
    people: told.length,
    byEmail: count('email'),
    byPhone: count('phone'),
    inPerson: count('in_person'),
    words,
    letter: { ...readerOf(shown), subject: letter.subject, text: letter.text },
    readers: told.slice(0, MOST_READERS).map(readerOf),
  };
}

function readerOf({ registrationId, toName, channel }: RehearsedMessage) {
  return { registrationId: registrationId ?? '', toName, channel };
}

function pretend(switchEventId: string, row: RehearsedMessage): PretendMessage {
  const { locale, toName, details } = row;
  const kind = row.kind as MessageKind;
  return { kind, locale, switchEventId, registrationId: row.registrationId ?? '', toName, details };
}
