import type { Trx } from '../in-transaction';

const local = (hour: string, day = 0) => ({ day, hour });

/** A usual day, as somebody would have kept it: for whoever prepares the next one. */
const usualDay = {
  format: 1,
  parts: ['texts', 'programme', 'tables', 'seats', 'audiences'],
  title: 'Les démarches en ligne, ensemble',
  purpose:
    'Dire ce qui bloque. Comprendre pourquoi. Construire une réponse avec celles et ceux qui vivent le problème.',
  zone: 'avignon',
  commune: { postalCode: '84000', communeCode: '84007', communeName: 'Avignon' },
  hours: { start: local('09:30'), end: local('16:30') },
  sessions: [
    ['pleniere', 'Accueil et tour des besoins', '09:30', '11:00', 'Un café pour commencer.'],
    [
      'forum',
      'Partager ce qui bloque, par petits groupes',
      '11:15',
      '12:30',
      'Six à douze personnes par table.',
    ],
    ['chantier', 'Construire une première réponse', '13:45', '16:30', 'Chaque table choisit une idée.'],
  ].map(([kind, title, start = '', end = '', description]) => ({
    kind,
    title,
    room: '',
    facilitator: '',
    description,
    start: local(start),
    end: local(end),
  })),
  registration: { opens: local('09:00', -30), closes: local('18:00', -1) },
  tables: ['Les mots de passe', 'La santé', 'Le logement'].map((theme, at) => ({
    number: at + 1,
    theme,
    facilitator: '',
  })),
  venue: null,
  seats: {
    capacity: 40,
    seatRules: [{ stakeholderType: 'usager', reserved: 15, maximum: null }],
    release: local('08:00', -7),
    releases: [],
  },
  audiences: ['seniors', 'demandeurs-emploi'],
  contact: null,
  reminders: null,
};

/** What a hub of the demonstration keeps to prepare its next Switch from. */
export async function fillTemplates(trx: Trx, hubId: string, now: Date): Promise<void> {
  await trx
    .insertInto('switchTemplate')
    .values({
      hubId,
      name: 'Une journée pour les démarches en ligne',
      content: JSON.stringify(usualDay),
      createdBy: null,
      createdAt: now,
    })
    .execute();
}
