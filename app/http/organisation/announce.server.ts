import type { AppLoadContext } from '@remix-run/node';
import type { AnnounceView } from '~/components/organisation/announce-view';
import { type Ctx, LOCALES } from '~/domain/context';
import type { Announcement } from '~/domain/messages/announcement';
import type { Announcing } from '~/domain/messages/announcing';
import { MAX_SUBJECT, MAX_WORDS, type OwnWords } from '~/domain/messages/own-words';
import { rehearseAnnouncement } from '~/domain/messages/rehearse-announcement.server';
import { spokenWords } from './spoken-words.server';

/** What is done and may have to be told: the verb, with how it is told. */
export type Announced<Done> = (ctx: Ctx, announcement: Announcement) => Promise<Done>;

/** Fields of the step itself; all others are those of the form before it, and are carried along. */
const OWN_FIELD = /^(announce|reader|(words|usual)\.)/;
const WORDS_FIELD = /^(words|usual)\./;

/** « Revenir »: back to the form, with everything that was typed in it. */
export function goesBack(sent: FormData): boolean {
  return sent.get('announce') === 'back';
}

/** What was typed in the step and must not be lost while one is back in the form. */
export function typedWords(sent: FormData): [string, string][] {
  return fieldsOf(sent).filter(([name]) => WORDS_FIELD.test(name));
}

/**
 * Shows who will be told, how and in which words, before anything is done; once that was seen and sent, does it.
 * Where nobody is told, it is done at once.
 * @returns what the verb answered, or what is to be shown first
 */
export async function announceFirst<Done extends { ok: boolean }>(
  { ctx, previewMessage: preview }: Pick<AppLoadContext, 'ctx' | 'previewMessage'>,
  { switchEventId, sent }: { switchEventId: string; sent: FormData },
  act: Announced<Done>,
): Promise<{ done: Done } | { announcing: AnnounceView }> {
  const anyway = sent.get('tellAnyway') === 'yes';
  const { words, problems } = readWords(sent);
  if (sent.get('announce') === 'send' && problems.length === 0)
    return { done: await act(ctx, { words, anyway }) };
  const { done, announcing } = await rehearseAnnouncement(ctx, {
    switchEventId,
    readerId: String(sent.get('reader') ?? ''),
    preview,
    say: spokenWords,
    act: (within) => act(within, { words, anyway }),
  });
  if (!done.ok) return { done };
  if (!announcing) return { done: await act(ctx, {}) };
  return { announcing: viewOf(announcing, sent, problems) };
}

function viewOf(announcing: Announcing, sent: FormData, problems: AnnounceView['problems']): AnnounceView {
  const text = (name: string) => plain(sent.get(name));
  return {
    ...announcing,
    // What cannot be sent as it is stands in its field all the same.
    words: announcing.words.map((usual) => ({
      locale: usual.locale,
      subject: text(`words.${usual.locale}.subject`) || usual.subject,
      text: text(`words.${usual.locale}.text`) || usual.text,
      usualSubject: text(`usual.${usual.locale}.subject`) || usual.subject,
      usualText: text(`usual.${usual.locale}.text`) || usual.text,
    })),
    problems,
    carried: fieldsOf(sent).filter(([name]) => !OWN_FIELD.test(name)),
  };
}

/** The words that differ from the usual ones, and what is too long or missing in them. */
function readWords(sent: FormData): { words: OwnWords | undefined; problems: AnnounceView['problems'] } {
  const words: OwnWords = {};
  const problems: AnnounceView['problems'] = [];
  for (const locale of LOCALES) {
    const subject = plain(sent.get(`words.${locale}.subject`));
    const text = plain(sent.get(`words.${locale}.text`));
    const isTyped = sent.has(`words.${locale}.subject`) || sent.has(`words.${locale}.text`);
    const isUsual =
      subject === plain(sent.get(`usual.${locale}.subject`)) &&
      text === plain(sent.get(`usual.${locale}.text`));
    if (!isTyped || isUsual) continue;
    const found = [
      ...problemsOf(`words.${locale}.subject`, subject, { missing: 'subjectMissing', most: MAX_SUBJECT }),
      ...problemsOf(`words.${locale}.text`, text, { missing: 'textMissing', most: MAX_WORDS }),
    ];
    problems.push(...found);
    if (found.length === 0) words[locale] = { subject, text };
  }
  return { words: Object.keys(words).length > 0 ? words : undefined, problems };
}

function problemsOf(
  field: string,
  text: string,
  { missing, most }: { missing: 'subjectMissing' | 'textMissing'; most: number },
): AnnounceView['problems'] {
  if (text === '') return [{ field, reason: missing, facts: {} }];
  return text.length > most ? [{ field, reason: 'long', facts: { most } }] : [];
}

function fieldsOf(sent: FormData): [string, string][] {
  return [...sent].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
}

/** As typed, without what browsers make of line ends. */
function plain(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}
