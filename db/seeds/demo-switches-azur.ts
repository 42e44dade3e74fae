import { type DemoSwitch, oneDay, venue } from './demo-plan';

export const azurSwitches: DemoSwitch[] = [
  {
    zone: 'azur',
    slug: 'nice-apprendre-le-francais-et-le-numerique',
    title: 'Apprendre le français et le numérique ensemble',
    purpose:
      'Une nouvelle langue, un nouveau pays, et tout passe par internet. Rapprochons les cours de français et l’aide au numérique.',
    day: { weeks: 2, weekday: 2 },
    venue: venue(
      'Maison des Citronniers (démonstration)',
      '22 rue des Citronniers',
      ['06300', '06088', 'Nice'],
      'Tram ligne 1, à 4 minutes à pied. Entrée de plain-pied. Garde d’enfants sur place.',
    ),
    sessions: oneDay(),
    capacity: 45,
    reserved: { usager: 15 },
    releaseDaysBefore: 5,
    opensInDays: -28,
    audiences: ['personnes-exilees', 'femmes', 'familles'],
    people: {
      confirmed: { usager: 8, mediation: 9, entreprise: 1, collectivite: 4, etat: 2, ess: 6 },
      groups: [{ type: 'usager', size: 5 }],
      cancelled: 2,
    },
    ideas: [
      {
        title: 'Lire une adresse internet à voix haute',
        description:
          'En cours de français, on apprend l’alphabet. On pourrait aussi apprendre « arobase », « point », « tiret ». Quinze minutes, avec de vraies adresses.',
        audiences: ['personnes-exilees'],
        speaker: ['ess', 'Claire'],
        decision: {
          column: 'service_ready',
          form: 'tutoriel',
          reason: 'Simple, prêt, et déjà donné dans deux cours de français.',
          deliverer: 'Les formatrices de français de la Maison des Citronniers',
          place: 'Pendant les cours, à Nice',
          when: 'Chaque lundi matin',
          audience: 'Personnes qui apprennent le français',
        },
      },
    ],
  },
  {
    zone: 'azur',
    slug: 'grasse-aidants-et-numerique',
    postponedByWeeks: 3,
    title: 'Aider un proche avec le numérique',
    purpose:
      'Celles et ceux qui aident un proche gèrent aussi ses comptes en ligne. Comment le faire sans s’épuiser, et dans les règles ?',
    day: { weeks: 4, weekday: 2 },
    venue: venue(
      'Villa des Jasmins (démonstration)',
      '14 avenue des Jasmins',
      ['06130', '06069', 'Grasse'],
      'Bus 5, arrêt Jasmins. Ascenseur. Un temps de pause toutes les heures.',
    ),
    sessions: oneDay('10:00', '16:00'),
    capacity: 24,
    opensInDays: -40,
    audiences: ['familles', 'personnes-en-situation-de-handicap', 'seniors'],
    people: {
      confirmed: { usager: 7, mediation: 7, entreprise: 1, collectivite: 3, etat: 1, ess: 3 },
      waiting: [{ type: 'usager', size: 4 }],
      cancelled: 3,
    },
  },
  {
    zone: 'azur',
    slug: 'toulon-un-guichet-pour-tous',
    title: 'Un guichet pour tous, même en ligne',
    purpose:
      'Quand un site ne marche pas, à qui parler ? Administrations et habitants cherchent ensemble comment garder un contact humain.',
    day: { weeks: 7, weekday: 4 },
    venue: venue(
      'Halle des Charpentiers (démonstration)',
      '40 rue des Charpentiers',
      ['83000', '83137', 'Toulon'],
      'Bus 3, arrêt Charpentiers. Entrée de plain-pied. Interprète en langue des signes sur demande.',
    ),
    sessions: oneDay(),
    capacity: 50,
    reserved: { usager: 15, entreprise: 5 },
    maximum: { mediation: 20 },
    releaseDaysBefore: 12,
    opensInDays: -16,
    audiences: ['beneficiaires-minimas-sociaux', 'personnes-en-situation-urgence'],
    people: {
      confirmed: { usager: 6, mediation: 12, entreprise: 2, collectivite: 4, etat: 2, ess: 3 },
      groups: [{ type: 'usager', size: 3 }],
      cancelled: 1,
    },
    ideas: [
      {
        title: 'Un rappel par une vraie personne',
        description:
          'Après deux échecs sur le site, une case « rappelez-moi ». Quelqu’un téléphone dans les deux jours. Plus besoin d’attendre en ligne.',
        audiences: ['beneficiaires-minimas-sociaux', 'seniors'],
        speaker: ['usager', 'Farid'],
        decision: {
          column: 'prototype_to_develop',
          form: 'projet',
          reason: 'Deux administrations sont prêtes à essayer avec une seule démarche.',
          lead: 'Une caisse du Var, avec l’association Lien et Partage',
          need: 'Une personne au téléphone, deux matinées par semaine',
          nextTest: 'Cinquante rappels pendant un mois, et l’avis des personnes',
          cost: 7_500,
        },
      },
    ],
  },
  {
    zone: 'azur',
    slug: 'draguignan-reparer-et-reemployer',
    title: 'Réparer et réemployer les ordinateurs',
    purpose:
      'Des ordinateurs dorment dans les placards des entreprises. Organisons leur deuxième vie, avec l’aide pour s’en servir.',
    day: { weeks: 12, weekday: 3 },
    venue: venue(
      'Atelier du Dragon (démonstration)',
      '11 chemin des Tanneurs',
      ['83300', '83050', 'Draguignan'],
      'Bus 1, arrêt Tanneurs. Entrée de plain-pied. Grand parking.',
    ),
    sessions: oneDay(),
    capacity: 40,
    maximum: { entreprise: 15 },
    opensInDays: -2,
    audiences: ['etudiants', 'beneficiaires-minimas-sociaux'],
    people: { confirmed: { ess: 1 } },
  },
];
