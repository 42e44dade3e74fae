import { createHash } from 'node:crypto';
import { type CalendarPhrases, type CalendarSwitch, entryOfSwitch } from '~/calendar/entry-of-switch';
import { eventBlock } from '~/calendar/event-block';
import { calendarHead } from '~/calendar/join-calendar';
import { Turns } from './turns';

/** One that uses every sentence. */
const SAMPLE: CalendarSwitch = {
  status: 'cancelled',
  title: 'Switch',
  purpose: 'Essai',
  sessions: (['pleniere', 'forum', 'chantier', 'autre'] as const).map((kind) => ({
    kind,
    title: kind === 'autre' ? 'Accueil' : '',
    startsAt: new Date('2026-07-01T07:00:00Z'),
    endsAt: new Date('2026-07-02T09:30:00Z'),
  })),
  startsAt: new Date('2026-07-01T07:00:00Z'),
  endsAt: new Date('2026-07-02T09:30:00Z'),
  zone: { timeZone: 'Europe/Paris' },
  venue: { accessInformation: 'Plain-pied' },
  contactName: 'Samira',
  contactPhone: '+33400000000',
  cancellationReason: 'Neige',
  calendarUid: 'essai@switchboard',
  calendarSequence: 1,
  updatedAt: new Date('2026-01-01T00:00:00Z'),
};

const made = new Map<string, string>();

/**
 * Names the way in which events are written: language, links, sentences, format. A new version of the product
 * that writes them otherwise thereby has new ETags, so that no subscriber is told 304 for the old text.
 */
export async function wordingOf(
  locale: string,
  { origin, phrases, urlOf }: { origin: string; phrases: CalendarPhrases; urlOf(slug: string): string },
): Promise<string> {
  const key = `${locale} ${origin}`;
  let wording = made.get(key);
  if (wording === undefined) {
    // Each of the three is slow the first time in a process: dates, time zones and libraries warm up.
    const turns = new Turns();
    const entry = entryOfSwitch(SAMPLE, { phrases, place: 'Avignon', url: urlOf('essai') });
    await turns.next();
    const block = eventBlock(entry);
    await turns.next();
    wording = digestOf(`${key}\n${calendarHead('PUBLISH', [SAMPLE.zone.timeZone], '')}${block}`);
    await turns.next();
    made.set(key, wording);
  }
  return wording;
}

/** Short, and as good as the text itself to tell two apart. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 27);
}
