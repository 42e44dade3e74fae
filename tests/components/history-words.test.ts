import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actLabel, changesOf } from '~/components/history/history-words';
import { HISTORY_SUBJECTS } from '~/domain/history/journal-entry';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fr } from '~/i18n/fr';

const hub = { zones: [], stakeholderTypes: [], timeZone: 'Europe/Paris' };
const reader = { locale: 'fr' as const, words: dictionaryOf('fr'), hub };

/** Every act that the domain writes into the history, as it stands in the source. */
function writtenActs(): string[] {
  const files = readdirSync('app/domain', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.server.ts'),
  );
  const sources = files.map((name) => readFileSync(join('app/domain', name), 'utf8'));
  const writers = sources.filter((source) => source.includes('recordHistory'));
  return [
    ...new Set(
      writers.flatMap((source) => [...source.matchAll(/\bact: '([a-z-]+)'/g)].map(([, act]) => act ?? '')),
    ),
  ];
}

describe('the words of the journal', () => {
  it('name every act that is written', () => {
    const named = new Set(Object.values(fr.history.acts).flatMap((acts) => Object.keys(acts)));
    expect(writtenActs().length).toBeGreaterThan(20);
    expect(writtenActs().filter((act) => !named.has(act))).toEqual([]);
  });

  it('name whatever they do not know by what it was done to', () => {
    for (const subject of HISTORY_SUBJECTS)
      expect(actLabel(reader.words, subject, 'never-heard-of')).toBe(
        `${fr.history.subjects[subject]}\u00a0: changement`,
      );
  });

  it('say only what differs, in words, and never an id or what stood in a person’s field', () => {
    const changes = changesOf(reader, {
      subject: 'switch_event',
      before: { capacity: 40, title: 'Même', contactPhone: 'changed', releaseAt: null, userId: 'u-1' },
      after: {
        capacity: 60,
        title: 'Même',
        contactPhone: 'changed',
        releaseAt: '2026-06-24T07:30:00.000Z',
        userId: 'u-2',
      },
    });
    expect(changes).toEqual([
      { label: 'Jauge', before: '40', after: '60' },
      { label: 'Téléphone', before: '', after: 'modifié' },
      {
        label: 'Ouverture des places réservées',
        before: 'vide',
        after: 'mercredi 24 juin 2026 à 9\u00a0h\u00a030',
      },
    ]);
  });
});
