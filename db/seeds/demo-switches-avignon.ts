import { type DemoSwitch, oneDay, venue } from './demo-plan';

export const avignonSwitches: DemoSwitch[] = [
  {
    zone: 'avignon',
    slug: 'avignon-mots-de-passe-et-arnaques',
    title: 'Mots de passe, arnaques : retrouver confiance',
    purpose:
      'Faux messages, comptes bloqués, peur de se tromper. Apprenons ensemble à reconnaître les pièges, et à l’expliquer simplement.',
    day: { weeks: 3, weekday: 4 },
    venue: venue(
      'Médiathèque des Cordiers (démonstration)',
      '6 rue des Cordiers',
      ['84000', '84007', 'Avignon'],
      'Tram, arrêt Cordiers. Entrée de plain-pied. Une personne vous accueille à la porte.',
    ),
    sessions: oneDay('09:30', '17:00'),
    capacity: 36,
    maximum: { mediation: 12 },
    opensInDays: -30,
    audiences: ['seniors', 'actifs'],
    people: {
      confirmed: { usager: 9, mediation: 12, entreprise: 3, collectivite: 5, ess: 4 },
      waiting: [{ type: 'mediation' }, { type: 'mediation', again: true }, { type: 'mediation', size: 2 }],
      cancelled: 2,
    },
    ideas: [
      {
        title: 'Un jeu de cartes vrai message, faux message',
        description:
          'On tire une carte, on lit le message, on discute. À jouer à quatre, sans ordinateur. Les erreurs font rire au lieu de faire honte.',
        audiences: ['seniors', 'jeunes'],
        speaker: ['mediation', 'Karim'],
        decision: {
          column: 'prototype_in_progress',
          form: 'prototype',
          reason: 'Le jeu fait parler tout le monde. Trente cartes sont déjà dessinées.',
          lead: 'La médiathèque des Cordiers, avec deux habitantes',
          need: 'Un imprimeur et de vrais messages, sans les noms',
          nextTest: 'Quatre parties avec des personnes qui n’ont pas d’ordinateur',
          cost: 1_400,
        },
      },
      {
        title: 'Un numéro à appeler avant de cliquer',
        description:
          'Quand je reçois un message bizarre, je voudrais l’avis de quelqu’un tout de suite. Même deux heures par jour, ce serait bien.',
        audiences: ['seniors'],
        speaker: ['usager', 'Monique'],
      },
    ],
  },
  {
    zone: 'avignon',
    slug: 'carpentras-agriculture-et-papiers',
    title: 'Agriculture et papiers en ligne',
    purpose:
      'Déclarations, aides, contrats saisonniers : les écrans arrivent aussi dans les champs. Exploitants, saisonniers et agents construisent des réponses simples.',
    day: { weeks: 6, weekday: 2 },
    venue: venue(
      'Salle du Marché aux Fraises (démonstration)',
      '31 allée des Platanes',
      ['84200', '84031', 'Carpentras'],
      'Train TER, puis 12 minutes à pied. Grand parking. Entrée de plain-pied.',
    ),
    sessions: oneDay(),
    capacity: 50,
    reserved: { usager: 10, entreprise: 8 },
    releaseDaysBefore: 10,
    opensInDays: -18,
    audiences: ['actifs', 'personnes-exilees'],
    people: {
      confirmed: { usager: 4, mediation: 8, entreprise: 6, collectivite: 3, etat: 3, ess: 2 },
      groups: [{ type: 'usager', size: 3 }],
    },
    ideas: [
      {
        title: 'Expliquer le contrat saisonnier en cinq langues',
        description:
          'Les saisonniers signent sur un écran sans comprendre. Une vidéo de deux minutes par langue, à montrer le jour de l’embauche.',
        audiences: ['personnes-exilees', 'actifs'],
        speaker: ['entreprise', 'Laurent'],
      },
    ],
  },
  {
    zone: 'avignon',
    slug: 'cavaillon-quartiers-connectes',
    title: 'Quartiers connectés, quartiers solidaires',
    purpose: 'Qui aide qui, et où ? Dessinons la carte des coups de main numériques du quartier.',
    status: 'cancelled',
    cancellationReason: 'La salle est fermée après un dégât des eaux. Une autre date sera proposée.',
    day: { weeks: 9, weekday: 3 },
    venue: venue(
      'Centre social des Melons d’Or (démonstration)',
      '9 rue des Vergers',
      ['84300', '84035', 'Cavaillon'],
      'Bus A, arrêt Vergers. Entrée de plain-pied.',
    ),
    sessions: oneDay(),
    capacity: 40,
    opensInDays: -25,
    audiences: ['residents-qpv-frr', 'familles'],
    people: { confirmed: {}, cancelled: 6 },
  },
  {
    zone: 'avignon',
    slug: 'apt-le-bus-du-numerique',
    title: 'Le bus du numérique : où, quand, pour qui ?',
    purpose:
      'Un bus équipé peut passer de village en village. Préparons sa tournée avec les habitants : les arrêts, les horaires, les aides proposées.',
    day: { weeks: 10, weekday: 5 },
    venue: venue(
      'Foyer des Ocres (démonstration)',
      '5 place du Septier',
      ['84400', '84003', 'Apt'],
      'Car régional, arrêt Septier. Une marche à l’entrée, une rampe est posée sur demande.',
    ),
    sessions: oneDay('09:00', '16:00'),
    capacity: 35,
    reserved: { usager: 10 },
    releaseDaysBefore: 7,
    opensInDays: -9,
    audiences: ['residents-qpv-frr', 'seniors', 'familles'],
    people: { confirmed: { usager: 3, mediation: 5, collectivite: 4, ess: 2 } },
  },
];
