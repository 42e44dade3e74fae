import { describe, expect, it } from 'vitest';
import { actLabel, changesOf } from '~/components/history/history-words';
import { HISTORY_SUBJECTS } from '~/domain/history/journal-entry';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fr } from '~/i18n/fr';

const hub = { zones: [], stakeholderTypes: [], columns: [], forms: [], timeZone: 'Europe/Paris' };
const reader = { locale: 'fr' as const, words: dictionaryOf('fr'), hub };

describe('the words of the journal', () => {
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

  it('tell moments in the zone’s time, opening hours and seat rules as people read them', () => {
    const changes = changesOf(reader, {
      subject: 'switch_event',
      before: {
        registrationClosesAt: '2026-12-17T17:00',
        openingHours: [null, null],
        seatRules: [],
        venue: { name: 'Salle A', shared: null },
      },
      after: {
        registrationClosesAt: '2027-03-18T17:00',
        openingHours: [510, 1080],
        seatRules: [{ stakeholderType: 'usager', reserved: 10, maximum: 20 }],
        venue: { name: 'Salle B', shared: 'kept' },
      },
    });
    expect(changes.map(({ before, after }) => [before, after].map(spaced))).toEqual([
      ['jeudi 17 décembre 2026 à 18 h', 'jeudi 18 mars 2027 à 18 h'],
      ['vide', 'de 8 h 30 à 18 h'],
      ['vide', 'usager : 10 réservées · usager : 20 au plus'],
      ['Salle A', 'Salle B'],
    ]);
  });

  it('count a mailing by how people are reached, and leave out what stayed empty', () => {
    const count = { people: 12, emails: 3, phone: 9, inPerson: 0, shares: false };
    expect(changesOf(reader, { subject: 'campaign', before: {}, after: count })).toEqual([
      { label: 'Personnes', before: '', after: '12' },
      { label: 'Par e-mail', before: '', after: '3' },
      { label: 'À appeler', before: '', after: '9' },
    ]);
    expect(changesOf(reader, { subject: 'role_grant', before: {}, after: { zoneId: null } })).toEqual([]);
  });

  it('tell of a programme only the sessions that changed, from their start to their end', () => {
    const stays = session('Bilan', ['2026-06-24T12:00:00.000Z', '2026-06-24T13:00:00.000Z']);
    const was = {
      ...session('Accueil', ['2026-06-24T07:30:00.000Z', '2026-06-24T08:00:00.000Z']),
      description: 'Un café.',
    };
    const [change] = changesOf(reader, {
      subject: 'switch_event',
      before: { sessions: [was, stays] },
      after: { sessions: [{ ...was, endsAt: '2026-06-24T09:00:00.000Z' }, stays] },
    });
    expect(change && [change.before, change.after].map(spaced)).toEqual([
      'Plénière, Accueil, mercredi 24 juin 2026, de 9 h 30 à 10 h, Salle 1',
      'Plénière, Accueil, mercredi 24 juin 2026, de 9 h 30 à 11 h, Salle 1',
    ]);
    const [told] = changesOf(reader, {
      subject: 'switch_event',
      before: { sessions: [was] },
      after: { sessions: [{ ...was, description: 'Un thé.' }] },
    });
    expect([told?.before, told?.after]).toEqual([
      expect.stringContaining('Un café.'),
      expect.stringContaining('Un thé.'),
    ]);
    const [added] = changesOf(reader, {
      subject: 'switch_event',
      before: { sessions: [stays] },
      after: { sessions: [was, stays] },
    });
    expect(added).toMatchObject({ before: '', after: expect.stringContaining('Accueil') });
  });
});

/** As it stands in the history: keys in the order in which PostgreSQL gives them back. */
function session(title: string, [startsAt, endsAt]: [string, string]) {
  return { kind: 'pleniere', room: 'Salle 1', title, endsAt, startsAt, description: '', facilitator: '' };
}

function spaced(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
