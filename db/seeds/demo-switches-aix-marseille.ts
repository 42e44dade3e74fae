import { marseilleIdeas } from './demo-ideas-marseille';
import { type DemoSwitch, oneDay, venue } from './demo-plan';

export const aixMarseilleSwitches: DemoSwitch[] = [
  {
    zone: 'aix-marseille',
    slug: 'marseille-demarches-en-ligne',
    title: 'Les démarches en ligne, sans se perdre',
    purpose:
      'Un dossier en ligne peut bloquer des semaines pour une pièce mal jointe. Venez dire où ça coince. Repartez avec des réponses construites ensemble.',
    day: { weeks: -6, weekday: 4 },
    venue: venue(
      'Maison de quartier des Platanes (démonstration)',
      '12 rue des Platanes',
      ['13003', '13055', 'Marseille'],
      'Métro ligne 2, à 5 minutes à pied. Entrée de plain-pied. Toilettes accessibles.',
    ),
    sessions: oneDay(),
    capacity: 60,
    reserved: { usager: 15 },
    releaseDaysBefore: 7,
    opensInDays: -85,
    audiences: ['demandeurs-emploi', 'beneficiaires-minimas-sociaux', 'residents-qpv-frr'],
    people: {
      confirmed: { usager: 14, mediation: 13, entreprise: 3, collectivite: 6, etat: 4, ess: 6, autre: 1 },
      groups: [{ type: 'usager', size: 4 }],
      cancelled: 4,
    },
    ideas: marseilleIdeas,
  },
  {
    zone: 'aix-marseille',
    slug: 'aubagne-accueillir-au-guichet',
    title: 'Accueillir au guichet quand tout passe par l’écran',
    purpose:
      'À l’accueil, on aide, on rassure, on dépanne. Parlons de ce qui manque pour bien le faire, et fabriquons-le.',
    day: { weeks: 3, weekday: 2 },
    venue: venue(
      'Médiathèque du Garlaban (démonstration)',
      '4 place des Cigales',
      ['13400', '13005', 'Aubagne'],
      'Train TER, puis 8 minutes à pied. Parking gratuit. Ascenseur jusqu’à la salle.',
    ),
    sessions: oneDay('09:00', '16:00'),
    capacity: 40,
    opensInDays: -34,
    audiences: ['actifs', 'familles', 'seniors'],
    people: {
      confirmed: { usager: 7, mediation: 13, entreprise: 2, collectivite: 7, etat: 4, ess: 4 },
      cancelled: 2,
    },
    ideas: [
      {
        title: 'Une fiche unique des pièces à apporter',
        description:
          'Chaque guichet donne sa liste. Les gens reviennent trois fois. Une seule fiche, avec des dessins, remise dès le premier passage.',
        audiences: ['familles', 'seniors'],
        speaker: ['collectivite', 'Nadia'],
      },
    ],
  },
  {
    zone: 'aix-marseille',
    slug: 'aix-en-provence-bien-vieillir-connecte',
    title: 'Bien vieillir avec le numérique',
    purpose:
      'Tablettes, messages des petits-enfants, rendez-vous chez le médecin. Cherchons ce qui aide vraiment les aînés, et celles et ceux qui les entourent.',
    day: { weeks: 5, weekday: 4 },
    venue: venue(
      'Espace des Deux Fontaines (démonstration)',
      '27 avenue des Mûriers',
      ['13090', '13001', 'Aix-en-Provence'],
      'Bus 7, arrêt Mûriers, devant la porte. Boucle magnétique dans la salle. Deux places de parking réservées.',
    ),
    sessions: oneDay(),
    capacity: 40,
    reserved: { usager: 8 },
    opensInDays: -48,
    audiences: ['seniors', 'personnes-en-situation-de-handicap'],
    people: {
      confirmed: { usager: 8, mediation: 10, entreprise: 4, collectivite: 6, etat: 3, ess: 4, autre: 1 },
      groups: [{ type: 'usager', size: 4 }],
      waiting: [
        { type: 'mediation' },
        { type: 'usager', size: 3 },
        { type: 'entreprise' },
        { type: 'usager' },
      ],
      cancelled: 3,
    },
    ideas: [
      {
        title: 'Un appel la veille de l’atelier',
        description:
          'Ma mère n’ose pas venir seule. Un appel la veille, pour dire qui sera là et comment entrer, changerait tout.',
        audiences: ['seniors'],
        speaker: ['usager', 'Bernard'],
      },
      {
        title: 'Prêter une tablette pendant un mois',
        description:
          'On apprend à l’atelier, puis on rentre chez soi sans rien pour s’exercer. La médiathèque pourrait prêter des tablettes simples, déjà réglées.',
        audiences: ['seniors', 'beneficiaires-minimas-sociaux'],
        speaker: ['mediation', 'Inès'],
      },
    ],
  },
  {
    zone: 'aix-marseille',
    slug: 'martigues-jeunes-et-premier-emploi',
    title: 'Jeunes et premier emploi : au-delà du téléphone',
    purpose:
      'Beaucoup de jeunes savent tout faire sur un téléphone, et restent bloqués devant un CV en ligne. Construisons des aides qui partent de ce qu’ils savent.',
    day: { weeks: 11, weekday: 3 },
    venue: venue(
      'Tiers-lieu du Canal (démonstration)',
      '3 quai des Tamaris',
      ['13500', '13056', 'Martigues'],
      'Bus 22, arrêt Tamaris. Entrée de plain-pied. Repas partagé le midi.',
    ),
    sessions: oneDay('10:00', '17:00'),
    capacity: 50,
    reserved: { usager: 20, entreprise: 6 },
    releaseDaysBefore: 10,
    opensInDays: 12,
    audiences: ['jeunes', 'demandeurs-emploi', 'etudiants'],
  },
];
