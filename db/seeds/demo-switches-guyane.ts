import { type DemoSwitch, oneDay, venue } from './demo-plan';

/** Guyane: three hours behind UTC all year long. */
export const guyaneSwitches: DemoSwitch[] = [
  {
    zone: 'guyane',
    slug: 'cayenne-deux-jours-pour-les-mediateurs',
    title: 'Deux jours avec les médiateurs de Guyane',
    purpose:
      'Le premier jour, chaque équipe montre une réussite et un échec. Le second jour, nous préparons des aides communes à la Guyane.',
    day: { weeks: 2, weekday: 3 },
    venue: venue(
      'Maison des Awaras (démonstration)',
      '25 rue des Palmistes',
      ['97300', '97302', 'Cayenne'],
      'Bus ligne 2, arrêt Palmistes. Salle au rez-de-chaussée, climatisée.',
    ),
    sessions: [
      { kind: 'pleniere', title: 'Réussites et échecs', from: '08:00', to: '12:00' },
      { kind: 'forum', title: 'Ce qui manque sur le fleuve et au bourg', from: '14:00', to: '17:00' },
      { kind: 'chantier', title: 'Préparer des aides communes', day: 1, from: '08:00', to: '13:00' },
    ],
    capacity: 45,
    reserved: { mediation: 20 },
    opensInDays: -29,
    audiences: ['actifs', 'personnes-exilees'],
    people: {
      confirmed: { usager: 3, mediation: 13, collectivite: 4, etat: 2, ess: 4 },
      groups: [{ type: 'mediation', size: 3 }],
      cancelled: 1,
    },
    ideas: [
      {
        title: 'Des médiateurs qui parlent les langues du fleuve',
        description:
          'Le site est en français, la vie est en nenge tongo. Formons des jeunes du fleuve à aider dans leur langue.',
        audiences: ['jeunes', 'residents-qpv-frr'],
        speaker: ['mediation', 'Sawani'],
        decision: {
          column: 'prototype_to_develop',
          form: 'projet',
          reason: 'Six jeunes sont volontaires. Il reste à trouver qui les accompagne.',
          lead: 'Une association de Maripasoula et une de Saint-Laurent',
          need: 'Deux formatrices et le transport en pirogue',
          nextTest: 'Une semaine d’essai dans deux villages',
          cost: 14_000,
        },
      },
    ],
  },
  {
    zone: 'guyane',
    slug: 'saint-laurent-du-maroni-papiers-et-frontiere',
    title: 'Papiers, droits et frontière',
    purpose:
      'Rendez-vous, justificatifs, attente : les démarches sont longues. Habitants et agents cherchent ensemble comment les rendre plus claires.',
    day: { weeks: 6, weekday: 2 },
    venue: venue(
      'Espace du Fleuve (démonstration)',
      '12 rue des Pirogues',
      ['97320', '97311', 'Saint-Laurent-du-Maroni'],
      'À 6 minutes à pied du débarcadère. Entrée de plain-pied. Interprètes sur place.',
    ),
    sessions: oneDay('08:00', '15:00'),
    capacity: 26,
    reserved: { usager: 12 },
    releaseDaysBefore: 7,
    opensInDays: -14,
    audiences: ['personnes-exilees', 'personnes-en-situation-juridique-specifique'],
    people: {
      confirmed: { usager: 4, mediation: 5, collectivite: 3, etat: 3, ess: 3 },
      waiting: [{ type: 'ess' }, { type: 'etat' }],
    },
    ideas: [
      {
        title: 'Une fiche pour préparer son rendez-vous',
        description:
          'On vient de loin, et il manque un papier. Une fiche avec des images, à cocher avant de partir.',
        audiences: ['personnes-exilees'],
        speaker: ['etat', 'Sandrine'],
      },
    ],
  },
  {
    zone: 'guyane',
    slug: 'maripasoula-l-ecran-au-village',
    title: 'L’écran au village',
    purpose:
      'Le réseau est récent, les besoins sont grands. Préparons une aide au numérique pensée avec le village.',
    day: { weeks: 13, weekday: 3 },
    venue: venue(
      'Carbet des Associations (démonstration)',
      'Place du Village',
      ['97370', '97353', 'Maripasoula'],
      'À 10 minutes à pied de l’aérodrome. Sol plat. Repas préparé sur place.',
    ),
    sessions: oneDay('08:00', '14:45'),
    capacity: 30,
    reserved: { usager: 15 },
    releaseDaysBefore: 7,
    opensInDays: 18,
    audiences: ['residents-qpv-frr', 'jeunes'],
  },
];
