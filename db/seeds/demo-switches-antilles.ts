import { lesAbymesIdeas } from './demo-ideas-les-abymes';
import { type DemoSwitch, oneDay, venue } from './demo-plan';

/** Guadeloupe, Martinique and Saint-Martin: four hours behind UTC all year long. */
export const antillesSwitches: DemoSwitch[] = [
  {
    zone: 'guadeloupe',
    slug: 'les-abymes-des-demarches-plus-simples',
    title: 'Des démarches plus simples pour tous',
    purpose:
      'Habitants, associations, communes et services de l’État partagent ce qui bloque. Ensemble, ils construisent des aides qui servent tout de suite.',
    day: { weeks: -5, weekday: 3 },
    venue: venue(
      'Maison des Flamboyants (démonstration)',
      '18 rue des Flamboyants',
      ['97139', '97101', 'Les Abymes'],
      'Bus, arrêt Flamboyants. Entrée de plain-pied. Salle ventilée.',
    ),
    sessions: oneDay('08:30', '15:30'),
    capacity: 50,
    reserved: { usager: 15 },
    releaseDaysBefore: 7,
    opensInDays: -70,
    audiences: ['seniors', 'beneficiaires-minimas-sociaux', 'familles'],
    people: {
      confirmed: { usager: 12, mediation: 9, entreprise: 4, collectivite: 5, etat: 3, ess: 5 },
      groups: [{ type: 'usager', size: 4 }],
      cancelled: 3,
    },
    ideas: lesAbymesIdeas,
  },
  {
    zone: 'guadeloupe',
    slug: 'pointe-a-pitre-le-numerique-au-quotidien',
    title: 'Le numérique dans la vie de tous les jours',
    purpose:
      'La banque, l’école, le médecin, la facture d’eau. Choisissons trois gestes du quotidien, et rendons-les faciles.',
    day: { weeks: 3, weekday: 2 },
    venue: venue(
      'Médiathèque de la Darse (démonstration)',
      '7 quai des Alizés',
      ['97110', '97120', 'Pointe-à-Pitre'],
      'Au bord de la Darse, à 3 minutes de la gare routière. Ascenseur. Toilettes accessibles.',
    ),
    sessions: oneDay('08:30', '15:30'),
    capacity: 30,
    opensInDays: -31,
    audiences: ['seniors', 'familles'],
    people: {
      confirmed: { usager: 8, mediation: 8, entreprise: 2, collectivite: 4, etat: 2, ess: 5 },
      waiting: [{ type: 'usager', size: 3 }],
      cancelled: 2,
    },
    ideas: [
      {
        title: 'Comprendre sa facture d’eau',
        description:
          'La facture arrive sur internet. Je ne sais ni l’ouvrir ni la contester. Montrez-moi une fois.',
        audiences: ['familles'],
        speaker: ['usager', 'Huguette'],
      },
    ],
  },
  {
    zone: 'guadeloupe',
    slug: 'grand-bourg-marie-galante-connectee',
    title: 'Marie-Galante, loin des guichets',
    purpose: 'Un bateau pour un papier, c’est une journée perdue. Cherchons ce qui peut se faire sur l’île.',
    day: { weeks: 9, weekday: 4 },
    venue: venue(
      'Salle du Vieux Port (démonstration)',
      '2 rue de la Plage',
      ['97112', '97112', 'Grand-Bourg'],
      'À 5 minutes à pied du débarcadère. Entrée de plain-pied.',
    ),
    sessions: oneDay('09:00', '15:30'),
    capacity: 35,
    opensInDays: -5,
    audiences: ['residents-qpv-frr', 'seniors'],
    people: { confirmed: { mediation: 1, collectivite: 1 } },
  },
  {
    zone: 'martinique',
    slug: 'fort-de-france-trouver-un-emploi-en-ligne',
    title: 'Trouver un emploi quand tout est en ligne',
    purpose:
      'Le CV, l’espace personnel, l’entretien en vidéo. Des personnes qui cherchent et des entreprises qui recrutent inventent des aides ensemble.',
    day: { weeks: 4, weekday: 4 },
    venue: venue(
      'Centre des Balisiers (démonstration)',
      '33 avenue des Balisiers',
      ['97200', '97209', 'Fort-de-France'],
      'Bus, arrêt Balisiers. Salle au rez-de-chaussée. Parking surveillé.',
    ),
    sessions: oneDay('08:30', '16:00'),
    capacity: 32,
    reserved: { usager: 10 },
    maximum: { mediation: 9 },
    opensInDays: -38,
    audiences: ['demandeurs-emploi', 'jeunes'],
    people: {
      confirmed: { usager: 10, mediation: 8, entreprise: 5, collectivite: 3, etat: 3, ess: 3 },
      waiting: [{ type: 'usager' }, { type: 'entreprise' }, { type: 'ess', size: 2 }],
      cancelled: 2,
    },
    ideas: [
      {
        title: 'S’entraîner à l’entretien en vidéo',
        description:
          'Je parle bien, mais la caméra me bloque. Une salle, un écran, une personne bienveillante en face.',
        audiences: ['demandeurs-emploi', 'jeunes'],
        speaker: ['usager', 'Cédric'],
        decision: {
          column: 'service_to_prepare',
          form: 'formation',
          reason: 'Trois entreprises prêtent une salle et du temps.',
          deliverer: 'Deux médiatrices, avec une personne qui recrute',
          place: 'Centre des Balisiers, Fort-de-France',
          when: 'Le premier jeudi du mois',
          audience: 'Personnes qui cherchent un emploi',
        },
      },
      {
        title: 'Prévenir par message quand un poste s’ouvre',
        description:
          'Nos petites entreprises recrutent sans annonce. Un message simple aux personnes inscrites au quartier.',
        audiences: ['demandeurs-emploi'],
        speaker: ['entreprise', 'Nathalie'],
      },
    ],
  },
  {
    zone: 'martinique',
    slug: 'sainte-marie-transmettre-et-raconter',
    title: 'Transmettre et raconter avec le numérique',
    purpose: 'Photos, voix, recettes : gardons la mémoire des anciens, et apprenons en le faisant.',
    status: 'draft',
    day: { weeks: 11, weekday: 2 },
    venue: venue(
      'Maison du Bourg (démonstration)',
      '1 rue des Hibiscus',
      ['97230', '97228', 'Sainte-Marie'],
      'Entrée de plain-pied. Parking gratuit.',
    ),
    sessions: oneDay('09:00', '15:00'),
    capacity: 30,
    opensInDays: 25,
    audiences: ['seniors', 'jeunes'],
  },
  {
    zone: 'saint-martin',
    slug: 'saint-martin-une-ile-deux-langues',
    title: 'Une île, plusieurs langues, un même accueil',
    purpose:
      'À Saint-Martin, on parle français, anglais, créole et espagnol. Construisons un accueil au numérique qui parle à tous.',
    day: { weeks: 5, weekday: 3 },
    venue: venue(
      'Espace du Lagon (démonstration)',
      '10 rue des Raisiniers',
      ['97150', '97801', 'Saint-Martin'],
      'Taxi collectif, arrêt Raisiniers. Entrée de plain-pied. Échanges en français et en anglais.',
    ),
    sessions: oneDay('09:00', '16:00'),
    capacity: 40,
    reserved: { usager: 12 },
    releaseDaysBefore: 7,
    opensInDays: -17,
    audiences: ['personnes-exilees', 'familles'],
    people: {
      confirmed: { usager: 4, mediation: 5, entreprise: 2, collectivite: 3, ess: 3, autre: 1 },
      groups: [{ type: 'usager', size: 2 }],
      cancelled: 1,
    },
    ideas: [
      {
        title: 'Des formulaires expliqués en anglais',
        description:
          'At home we speak English. Le formulaire est en français. Une fiche à côté, ligne par ligne.',
        audiences: ['personnes-exilees', 'familles'],
        speaker: ['usager', 'Shanice'],
      },
    ],
  },
  {
    zone: 'saint-martin',
    slug: 'saint-martin-commerces-et-numerique',
    title: 'Les petits commerces et le numérique',
    purpose: 'Caisse, réservations, avis en ligne : aidons les commerces à choisir ce qui leur sert.',
    status: 'cancelled',
    cancellationReason:
      'Trop peu de commerces sont disponibles en haute saison. Nous proposerons une date au printemps.',
    day: { weeks: 7, weekday: 2 },
    venue: venue(
      'Salle de la Baie (démonstration)',
      '5 boulevard de la Baie',
      ['97150', '97801', 'Saint-Martin'],
      'Entrée de plain-pied.',
    ),
    sessions: oneDay('08:30', '13:45').slice(0, 2),
    capacity: 25,
    opensInDays: -20,
    audiences: ['actifs'],
    people: { confirmed: {}, cancelled: 3 },
  },
];
