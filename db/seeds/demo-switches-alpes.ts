import { type DemoSwitch, oneDay, venue } from './demo-plan';

export const alpesSwitches: DemoSwitch[] = [
  {
    zone: 'alpes',
    slug: 'gap-le-numerique-en-montagne',
    title: 'Le numérique en montagne',
    purpose:
      'Le réseau passe mal, le bus est rare, la mairie ouvre deux matins. Inventons une aide au numérique qui tient compte de la montagne.',
    day: { weeks: 2, weekday: 5 },
    venue: venue(
      'Salle du Vieux Moulin (démonstration)',
      '8 chemin du Moulin',
      ['05000', '05061', 'Gap'],
      'À 10 minutes à pied de la gare. Parking devant la salle. Une rampe à l’entrée.',
    ),
    sessions: oneDay('10:00', '16:30'),
    capacity: 45,
    opensInDays: -6,
    audiences: ['residents-qpv-frr', 'seniors'],
    people: { confirmed: { usager: 1, mediation: 2, collectivite: 1 } },
  },
  {
    zone: 'alpes',
    slug: 'digne-les-bains-deux-jours-pour-se-former',
    title: 'Deux jours pour former celles et ceux qui aident',
    purpose:
      'Le premier jour, nous rassemblons les besoins de formation. Le second jour, nous écrivons trois formations prêtes à donner.',
    day: { weeks: 5, weekday: 1 },
    venue: venue(
      'Centre culturel de la Bléone (démonstration)',
      '15 cours des Tilleuls',
      ['04000', '04070', 'Digne-les-Bains'],
      'Car régional, arrêt Tilleuls. Salle au premier étage, avec ascenseur. Hébergement possible sur demande.',
    ),
    sessions: [
      { kind: 'pleniere', title: 'Accueil et présentation', from: '09:30', to: '12:30' },
      { kind: 'forum', title: 'Rassembler les besoins de formation', from: '14:00', to: '17:00' },
      { kind: 'chantier', title: 'Écrire trois formations', day: 1, from: '09:00', to: '12:30' },
      { kind: 'pleniere', title: 'Montrer ce qui est prêt', day: 1, from: '14:00', to: '16:00' },
    ],
    capacity: 60,
    reserved: { usager: 10, mediation: 20 },
    releaseDaysBefore: 14,
    opensInDays: -21,
    audiences: ['actifs', 'demandeurs-emploi', 'personnes-en-situation-de-handicap'],
    people: {
      confirmed: { usager: 5, mediation: 14, entreprise: 1, collectivite: 6, etat: 3, ess: 5 },
      groups: [{ type: 'usager', size: 3 }],
      cancelled: 1,
    },
    ideas: [
      {
        title: 'Former les secrétaires de mairie à dire stop',
        description:
          'On nous tend le téléphone avec les mots de passe. Nous voulons aider, sans faire à la place et sans risque. Une demi-journée avec des cas vécus suffirait.',
        audiences: ['residents-qpv-frr'],
        speaker: ['collectivite', 'Sylvie'],
        decision: {
          column: 'service_to_prepare',
          form: 'formation',
          reason: 'Onze mairies la demandent. Le second jour du Switch servira à l’écrire.',
          deliverer: 'Une médiatrice et une secrétaire de mairie, ensemble',
          place: 'À Digne-les-Bains, puis de vallée en vallée',
          when: 'Une demi-journée par mois, dès la rentrée',
          audience: 'Secrétaires de mairie et agents des petites communes',
        },
      },
      {
        title: 'Un carnet pour noter ses étapes',
        description:
          'À l’atelier je comprends. Le lendemain j’ai oublié. Un petit carnet illustré, une étape par page, avec de la place pour mes mots à moi.',
        audiences: ['seniors', 'personnes-exilees'],
        speaker: ['usager', 'Josette'],
      },
    ],
  },
  {
    zone: 'alpes',
    slug: 'briancon-la-sante-en-ligne',
    title: 'La santé en ligne, pour tout le monde',
    purpose:
      'Prendre rendez-vous, lire une ordonnance, parler au médecin par vidéo. Des habitants et des soignants cherchent ensemble. Des places sont gardées pour les habitants.',
    day: { weeks: 8, weekday: 3 },
    venue: venue(
      'Maison des Glacis (démonstration)',
      '2 montée des Remparts',
      ['05100', '05023', 'Briançon'],
      'Navette gratuite depuis la gare. Entrée de plain-pied par la cour.',
    ),
    sessions: oneDay(),
    capacity: 30,
    reserved: { usager: 12 },
    releases: [
      { type: 'usager', places: 2, daysBefore: 21 },
      { type: 'usager', places: 2, daysBefore: 14 },
    ],
    releaseDaysBefore: 7,
    opensInDays: -15,
    audiences: ['seniors', 'familles', 'personnes-en-situation-de-handicap'],
    people: {
      confirmed: { usager: 5, mediation: 8, entreprise: 1, collectivite: 4, etat: 2, ess: 3 },
      waiting: [{ type: 'mediation' }, { type: 'collectivite' }, { type: 'mediation', size: 2 }],
      cancelled: 1,
    },
    ideas: [
      {
        title: 'Une cabine calme pour la téléconsultation',
        description:
          'Chez moi il n’y a pas de réseau, et au café tout le monde entend. Une petite pièce à la pharmacie, avec quelqu’un pour lancer l’appel.',
        audiences: ['seniors', 'residents-qpv-frr'],
        speaker: ['usager', 'Raymonde'],
      },
    ],
  },
  {
    zone: 'alpes',
    slug: 'manosque-parents-et-ecoles',
    title: 'Parents, écoles et messages en ligne',
    purpose:
      'Cahier de textes, cantine, réunions : tout passe par des applications. Aidons les parents qui n’y arrivent pas.',
    status: 'draft',
    day: { weeks: 13, weekday: 2 },
    venue: venue(
      'Maison des Oliviers (démonstration)',
      '19 boulevard des Oliviers',
      ['04100', '04112', 'Manosque'],
      'Entrée de plain-pied. Parking gratuit.',
    ),
    sessions: oneDay(),
    capacity: 40,
    opensInDays: 30,
    audiences: ['familles', 'jeunes'],
  },
];
