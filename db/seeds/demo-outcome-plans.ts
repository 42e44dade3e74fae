/** What became of some ideas of the south, as their pages tell it. Days are counted back from the day of seeding. */
export interface DemoOutcome {
  zone: string;
  title: string;
  description: string;
  audiences: string[];
  speaker: [type: string, firstName: string];
  saidDaysAgo: number;
  /** From the decision on; the last one is where it is now. */
  steps: DemoStep[];
  service?: DemoService;
  prototype?: DemoPrototype;
  tests?: { daysAgo: number; tried: string; people: number; learnt: string }[];
}

interface DemoStep {
  daysAgo: number;
  column:
    | 'service_to_prepare'
    | 'service_ready'
    | 'service_retired'
    | 'prototype_to_develop'
    | 'prototype_in_progress'
    | 'prototype_stopped';
  form: 'formation' | 'tutoriel' | 'plateforme' | 'autre' | 'projet' | 'prototype' | 'innovation';
  reason: string;
}

export interface DemoService {
  summary: string;
  deliverer: string;
  place: string;
  when: string;
  audience: string;
  how: string;
  phone: string | null;
  link?: string;
  topics: string[];
  fee: string;
  modes: string[];
}

interface DemoPrototype {
  lead: string;
  need: string;
  nextTest: string | null;
  nextTestInDays?: number;
  cost: number;
  spent: number | null;
}

const HELP = 'Aide aux démarches administratives';
const EVERYDAY = 'Maîtrise des outils numériques du quotidien';
const SAFE = 'Utilisation sécurisée du numérique';
const WORK = 'Insertion professionnelle via le numérique';
const PARENTS = 'Parentalité et éducation avec le numérique';
const LEISURE = 'Loisirs et créations numériques';
const ACCESS = 'Accès internet et matériel informatique';

/** What stands beside the ready services that the ideas of Marseille and Draguignan are already. */
export const COMPLETED: Readonly<
  Record<string, Pick<DemoService, 'summary' | 'how' | 'topics' | 'fee' | 'modes'>>
> = {
  'Apprendre à envoyer une pièce jointe': {
    summary: 'Une heure, avec votre téléphone, pour envoyer un document sans erreur.',
    how: 'Venez sans rendez-vous, avec votre téléphone chargé.',
    topics: [HELP, EVERYDAY],
    fee: 'Gratuit',
    modes: ['Dans un atelier collectif', 'Accompagnement individuel'],
  },
  'Une vidéo de trois minutes pour créer son compte FranceConnect': {
    summary: 'Une vidéo courte, lente et sous-titrée, à revoir autant que vous voulez.',
    how: 'Demandez la clé à l’accueil, ou regardez en ligne.',
    topics: [HELP],
    fee: 'Gratuit',
    modes: ['En autonomie'],
  },
};

export const OUTCOMES: readonly DemoOutcome[] = [
  {
    zone: 'alpes',
    title: 'Un après-midi pour son compte de santé',
    description:
      'Depuis que tout est en ligne, je ne sais plus où sont mes remboursements. J’aimerais qu’on me montre, une fois, tranquillement.',
    audiences: ['seniors'],
    speaker: ['usager', 'Odile'],
    saidDaysAgo: 64,
    steps: [
      {
        daysAgo: 55,
        column: 'service_to_prepare',
        form: 'formation',
        reason: 'Onze personnes ont dit la même chose ce jour-là.',
      },
      { daysAgo: 20, column: 'service_ready', form: 'formation', reason: '' },
    ],
    service: {
      summary: 'On ouvre votre compte ensemble, et vous repartez avec vos notes.',
      deliverer: 'La maison de santé de Briançon, avec une médiatrice',
      place: 'Maison de santé, salle du premier étage, avec ascenseur',
      when: 'Le premier jeudi du mois, de 14 h à 16 h',
      audience: 'Personnes qui suivent un traitement, et leurs proches',
      how: 'Inscrivez-vous par téléphone, la veille au plus tard.',
      phone: '+33465710121',
      topics: [HELP, EVERYDAY],
      fee: 'Gratuit',
      modes: ['Dans un atelier collectif'],
    },
  },
  {
    zone: 'alpes',
    title: 'Des ordinateurs réparés à petit prix',
    description: 'Un ordinateur coûte un mois de courses. Des vieux dorment dans les placards des mairies.',
    audiences: ['familles', 'beneficiaires-minimas-sociaux'],
    speaker: ['ess', 'Bastien'],
    saidDaysAgo: 70,
    steps: [
      {
        daysAgo: 61,
        column: 'service_to_prepare',
        form: 'autre',
        reason: 'Quatre mairies donnent leurs anciens postes.',
      },
      {
        daysAgo: 31,
        column: 'service_ready',
        form: 'autre',
        reason: 'Les vingt premiers postes sont prêts.',
      },
    ],
    service: {
      summary: 'Un ordinateur réparé et vérifié, prêt à servir, avec une heure pour le prendre en main.',
      deliverer: 'Un atelier de réemploi de Gap',
      place: 'Atelier de réemploi, Gap, près de la gare',
      when: 'Mercredi et samedi, de 9 h à 12 h',
      audience: 'Familles et personnes aux petits revenus',
      how: 'Venez avec un justificatif de revenus. Comptez entre 40 et 90 euros.',
      phone: '+33465710122',
      topics: ['Acquisition de matériel informatique à prix solidaire', ACCESS],
      fee: 'Gratuit sous condition',
      modes: ['Accompagnement individuel'],
    },
  },
  {
    zone: 'avignon',
    title: 'Reconnaître une arnaque en dix minutes',
    description:
      'J’ai failli payer pour un faux colis. Montrez-nous les vrais messages et les faux, côte à côte.',
    audiences: ['seniors', 'actifs'],
    speaker: ['usager', 'Roger'],
    saidDaysAgo: 50,
    steps: [
      {
        daysAgo: 43,
        column: 'service_ready',
        form: 'tutoriel',
        reason: 'Le guide existe déjà. Il a été relu par huit habitants.',
      },
    ],
    service: {
      summary: 'Un guide de quatre pages, en grands caractères, avec de vrais exemples.',
      deliverer: 'Les médiathèques du Grand Avignon',
      place: 'En ligne, et à l’accueil de chaque médiathèque',
      when: 'Dès maintenant, aux heures d’ouverture',
      audience: 'Toute personne qui reçoit des messages sur son téléphone',
      how: 'Téléchargez-le, ou demandez une copie à l’accueil.',
      phone: null,
      link: 'https://www.example.org/reconnaitre-une-arnaque',
      topics: [SAFE],
      fee: 'Gratuit',
      modes: ['En autonomie'],
    },
  },
  {
    zone: 'avignon',
    title: 'Le café des parents et des écrans',
    description:
      'Mon fils passe sa soirée sur sa tablette et je ne sais pas quoi dire. J’aimerais en parler avec d’autres parents.',
    audiences: ['familles'],
    speaker: ['usager', 'Nawel'],
    saidDaysAgo: 58,
    steps: [
      {
        daysAgo: 49,
        column: 'service_to_prepare',
        form: 'formation',
        reason: 'Deux écoles prêtent une salle le soir.',
      },
      { daysAgo: 12, column: 'service_ready', form: 'formation', reason: '' },
    ],
    service: {
      summary: 'Une heure et demie entre parents, avec une psychologue. On repart avec trois idées.',
      deliverer: 'Une association de parents d’Avignon',
      place: 'École des Olivades, Avignon',
      when: 'Un vendredi sur deux, de 18 h à 19 h 30',
      audience: 'Parents d’enfants de 6 à 15 ans',
      how: 'Venez comme vous êtes. Les enfants sont gardés sur place.',
      phone: '+33465710123',
      topics: [PARENTS],
      fee: 'Gratuit',
      modes: ['Dans un atelier collectif'],
    },
  },
  {
    zone: 'azur',
    title: 'Chercher un emploi avec son téléphone',
    description: 'Je n’ai pas d’ordinateur. Toutes les offres sont en ligne, et mon CV est sur du papier.',
    audiences: ['demandeurs-emploi', 'jeunes'],
    speaker: ['usager', 'Ilyes'],
    saidDaysAgo: 47,
    steps: [
      {
        daysAgo: 40,
        column: 'service_ready',
        form: 'formation',
        reason: 'L’atelier existe à Nice. Il s’ouvre à tout le département.',
      },
    ],
    service: {
      summary: 'Trois matinées pour faire son CV, répondre à une offre et suivre ses réponses.',
      deliverer: 'La mission locale de Nice, avec deux bénévoles',
      place: 'Mission locale, Nice, salle Garibaldi',
      when: 'Les lundis, mardis et jeudis matin',
      audience: 'Personnes qui cherchent un emploi',
      how: 'Prenez rendez-vous par téléphone.',
      phone: '+33465710124',
      topics: [WORK],
      fee: 'Gratuit',
      modes: ['Dans un atelier collectif', 'À distance'],
    },
  },
  {
    zone: 'azur',
    title: 'Raconter sa vie en images',
    description:
      'J’ai mille photos et personne à qui les montrer. J’aimerais en faire un petit film pour mes enfants.',
    audiences: ['seniors', 'personnes-exilees'],
    speaker: ['usager', 'Giulia'],
    saidDaysAgo: 44,
    steps: [
      {
        daysAgo: 37,
        column: 'service_ready',
        form: 'autre',
        reason: 'Une cinéaste du quartier anime l’atelier avec ses élèves.',
      },
    ],
    service: {
      summary: 'Cinq séances pour faire un film de deux minutes avec vos photos et votre voix.',
      deliverer: 'Un lieu culturel de Toulon',
      place: 'Toulon, quartier du Mourillon',
      when: 'Le mercredi, de 10 h à 12 h, pendant cinq semaines',
      audience: 'Tout le monde, sans rien connaître à l’image',
      how: 'Inscrivez-vous à l’accueil. Douze places.',
      phone: '+33465710125',
      topics: [LEISURE],
      fee: 'Payant',
      modes: ['Dans un atelier collectif'],
    },
  },
  {
    zone: 'aix-marseille',
    title: 'Un écrivain public au centre social',
    description: 'Je parle bien, mais j’écris mal. Pour une réclamation, il me faut quelqu’un.',
    audiences: ['beneficiaires-minimas-sociaux', 'residents-qpv-frr'],
    speaker: ['usager', 'Mourad'],
    saidDaysAgo: 90,
    steps: [
      {
        daysAgo: 80,
        column: 'prototype_to_develop',
        form: 'projet',
        reason: 'À essayer un mois, pour voir qui vient.',
      },
      { daysAgo: 66, column: 'prototype_in_progress', form: 'projet', reason: '' },
      {
        daysAgo: 30,
        column: 'service_to_prepare',
        form: 'autre',
        reason: 'Vingt-sept personnes sont venues. Le centre social garde l’heure.',
      },
      { daysAgo: 16, column: 'service_ready', form: 'autre', reason: '' },
    ],
    service: {
      summary: 'Quelqu’un écrit avec vous : une lettre, une réclamation, un message.',
      deliverer: 'Deux bénévoles formés par le hub',
      place: 'Centre social des Rosiers, Marseille 14e',
      when: 'Le mardi, de 9 h à 11 h',
      audience: 'Toute personne qui a une lettre à écrire',
      how: 'Venez sans rendez-vous, avec vos papiers.',
      phone: '+33465710126',
      topics: [HELP],
      fee: 'Gratuit',
      modes: ['Accompagnement individuel'],
    },
    prototype: {
      lead: 'Le centre social, avec une bénévole',
      need: 'Une table, un ordinateur et une imprimante',
      nextTest: null,
      cost: 600,
      spent: 240,
    },
    tests: [
      {
        daysAgo: 52,
        tried: 'Quatre mardis, dans le hall, avec un panneau.',
        people: 27,
        learnt: 'Dans le hall, on n’ose pas parler. Avec un paravent, tout change.',
      },
    ],
  },
  {
    zone: 'avignon',
    title: 'Une borne qui lit les formulaires à voix haute',
    description:
      'À la mairie, je demande toujours qu’on me lise la feuille. Une machine pourrait le faire, sans témoin.',
    audiences: ['personnes-en-situation-de-handicap', 'seniors'],
    speaker: ['usager', 'Fatiha'],
    saidDaysAgo: 75,
    steps: [
      {
        daysAgo: 66,
        column: 'prototype_to_develop',
        form: 'prototype',
        reason: 'Une école d’ingénieurs veut la construire.',
      },
      { daysAgo: 45, column: 'prototype_in_progress', form: 'prototype', reason: '' },
    ],
    prototype: {
      lead: 'Une école d’ingénieurs d’Avignon',
      need: 'Deux mairies volontaires, et des formulaires courts',
      nextTest: 'Une journée à la mairie, avec un casque',
      nextTestInDays: 12,
      cost: 3_500,
      spent: 1_120,
    },
    tests: [
      {
        daysAgo: 38,
        tried: 'Une voix lit trois formulaires, sur un ordinateur caché.',
        people: 9,
        learnt: 'La voix va trop vite. Tout le monde veut réécouter la dernière phrase.',
      },
      {
        daysAgo: 15,
        tried: 'La même voix, plus lente, avec un gros bouton « Encore ».',
        people: 14,
        learnt: 'Le bouton sert à chaque page. Sans casque, personne n’ose en public.',
      },
    ],
  },
  {
    zone: 'alpes',
    title: 'Un relais internet dans la navette scolaire',
    description:
      'La navette traverse trois villages sans réseau. Les élèves pourraient travailler pendant le trajet.',
    audiences: ['jeunes'],
    speaker: ['collectivite', 'Annie'],
    saidDaysAgo: 80,
    steps: [
      {
        daysAgo: 70,
        column: 'prototype_to_develop',
        form: 'innovation',
        reason: 'Le transporteur prête un car.',
      },
      {
        daysAgo: 24,
        column: 'prototype_stopped',
        form: 'innovation',
        reason: 'Les élèves dorment pendant le trajet. Ils demandent plutôt une salle ouverte le soir.',
      },
    ],
    prototype: {
      lead: 'La communauté de communes',
      need: 'Une antenne et deux abonnements',
      nextTest: null,
      cost: 2_800,
      spent: 390,
    },
    tests: [
      {
        daysAgo: 33,
        tried: 'Une antenne dans un car, pendant une semaine.',
        people: 22,
        learnt: 'Cela marche, mais trois élèves sur vingt-deux s’en servent.',
      },
    ],
  },
  {
    zone: 'azur',
    title: 'Une permanence le dimanche au port',
    description: 'Nous rentrons le samedi. Le dimanche, tout est fermé.',
    audiences: ['actifs'],
    speaker: ['entreprise', 'Loïc'],
    saidDaysAgo: 85,
    steps: [
      {
        daysAgo: 76,
        column: 'service_ready',
        form: 'autre',
        reason: 'La capitainerie prête son bureau.',
      },
      {
        daysAgo: 18,
        column: 'service_retired',
        form: 'autre',
        reason: 'Personne n’est venu depuis septembre. Le bureau ouvre maintenant le lundi soir.',
      },
    ],
    service: {
      summary: 'Un médiateur au port, le dimanche.',
      deliverer: 'Un médiateur de Toulon',
      place: 'Capitainerie, Toulon',
      when: 'Le dimanche, de 10 h à 12 h',
      audience: 'Marins et saisonniers',
      how: 'Venez sans rendez-vous.',
      phone: null,
      topics: [HELP],
      fee: 'Gratuit',
      modes: ['Accompagnement individuel'],
    },
  },
  {
    zone: 'aix-marseille',
    title: 'Un carnet de mots de passe en papier, mais sûr',
    description: 'On me dit de ne rien écrire. Alors je les oublie tous.',
    audiences: ['seniors'],
    speaker: ['usager', 'Jeannine'],
    saidDaysAgo: 62,
    steps: [
      {
        daysAgo: 54,
        column: 'prototype_to_develop',
        form: 'prototype',
        reason: 'Simple, et presque gratuit. À essayer avec une dizaine de personnes.',
      },
    ],
    prototype: {
      lead: 'Un club de retraités d’Aubagne',
      need: 'Trente carnets, et une heure pour expliquer',
      nextTest: 'Dix carnets donnés au club, relus un mois après',
      // Its day is over: it waits for the team to tell about it.
      nextTestInDays: -6,
      cost: 150,
      spent: null,
    },
  },
];
