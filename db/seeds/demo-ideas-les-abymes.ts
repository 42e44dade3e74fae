import type { DemoIdea } from './demo-plan';

/** The ideas of a day in Guadeloupe, one or more in every column of the board. */
export const lesAbymesIdeas: DemoIdea[] = [
  {
    title: 'Expliquer les démarches en créole',
    description:
      'Les mots du site sont durs, même pour ceux qui lisent bien. Des messages audio en créole, à écouter sur le téléphone.',
    audiences: ['seniors', 'beneficiaires-minimas-sociaux'],
    speaker: ['usager', 'Marie-Line'],
    decision: {
      column: 'service_ready',
      form: 'tutoriel',
      reason: 'Huit messages sont enregistrés. La radio locale accepte de les passer.',
      deliverer: 'Une association de quartier, avec une radio locale',
      place: 'Sur téléphone, et à la radio le samedi matin',
      when: 'Dès maintenant',
      audience: 'Personnes plus à l’aise en créole qu’en français écrit',
    },
  },
  {
    title: 'Une permanence au marché',
    description:
      'Le samedi, tout le monde vient au marché. Une table, une tablette, deux médiateurs, et on avance un papier.',
    audiences: ['familles', 'seniors'],
    speaker: ['mediation', 'Steeve'],
    decision: {
      column: 'service_ready',
      form: 'autre',
      reason: 'Quatre samedis d’essai ont aidé 61 personnes. La commune prête l’emplacement.',
      deliverer: 'Deux médiateurs des Abymes',
      place: 'Marché des Abymes, près de l’entrée',
      when: 'Chaque samedi de 7 h à 11 h',
      audience: 'Toutes les personnes qui passent',
    },
  },
  {
    title: 'Former les pêcheurs à déclarer en ligne',
    description:
      'La déclaration se fait sur internet. En mer, pas de réseau. Il faut apprendre à la préparer.',
    audiences: ['actifs'],
    speaker: ['entreprise', 'Gérard'],
    decision: {
      column: 'service_to_prepare',
      form: 'formation',
      reason: 'Douze pêcheurs sont intéressés. Il reste à choisir une date après la saison.',
      deliverer: 'Un médiateur, avec un pêcheur qui sait déjà faire',
      place: 'Au port de pêche',
      when: 'Deux matinées, avant la reprise',
      audience: 'Marins-pêcheurs et leurs familles',
    },
  },
  {
    title: 'Un même calendrier pour les quatre territoires',
    description:
      'Nous faisons les mêmes ateliers sans le savoir. Un calendrier commun, avec la bonne heure pour chacun.',
    audiences: ['actifs'],
    speaker: ['ess', 'Corinne'],
    decision: {
      column: 'service_to_prepare',
      form: 'plateforme',
      reason: 'Utile à tous. Chaque territoire nomme une personne qui le remplit.',
      deliverer: 'Le hub',
      place: 'En ligne',
      when: 'À la rentrée',
      audience: 'Les équipes de médiation des quatre territoires',
    },
  },
  {
    title: 'Une valise numérique après le cyclone',
    description:
      'Après le passage, plus de courant ni de réseau. Les dossiers d’aide se font en ligne. Une valise avec batterie et antenne, prête à partir.',
    audiences: ['personnes-en-situation-urgence', 'familles'],
    speaker: ['collectivite', 'Rodrigue'],
    decision: {
      column: 'prototype_in_progress',
      form: 'innovation',
      reason: 'Une première valise existe. Elle sera essayée pendant l’exercice annuel.',
      lead: 'Une commune, avec une école d’ingénieurs',
      need: 'Une antenne par satellite et deux batteries',
      nextTest: 'Une journée sans courant, avec vingt dossiers à remplir',
      cost: 9_800,
    },
  },
  {
    title: 'Payer le bus sans carte bancaire',
    description: 'Le ticket s’achète sur une application. Je n’ai pas de carte. Je reste à l’arrêt.',
    audiences: ['jeunes', 'beneficiaires-minimas-sociaux'],
    speaker: ['usager', 'Wendy'],
    decision: {
      column: 'prototype_to_develop',
      form: 'projet',
      reason: 'Le transporteur est ouvert à un essai dans les épiceries.',
      lead: 'Une association d’usagers',
      need: 'L’accord du transporteur et trois épiceries',
      nextTest: 'Cent tickets en papier vendus dans une épicerie',
      cost: 3_500,
    },
  },
  {
    title: 'Un assistant vocal pour les formulaires',
    description:
      'Il pose les questions une par une, à voix haute. Je réponds en parlant. Il remplit à ma place.',
    audiences: ['personnes-en-situation-de-handicap', 'seniors'],
    speaker: ['usager', 'Ti-Jo'],
    decision: {
      column: 'prototype_to_develop',
      form: 'prototype',
      reason: 'À essayer d’abord avec une personne qui joue l’assistant.',
      lead: 'Une étudiante et deux médiateurs',
      need: 'Trois formulaires courts pour commencer',
      nextTest: 'Dix personnes, une voix humaine derrière un rideau',
      cost: 6_000,
    },
  },
  {
    title: 'Un réseau gratuit sur toute l’île',
    description: 'Avec internet gratuit partout, la moitié des problèmes disparaît.',
    audiences: ['residents-qpv-frr'],
    speaker: ['autre', 'Fabrice'],
    decision: {
      column: 'declined',
      reason:
        'Ce n’est pas du ressort du hub. La liste des lieux qui offrent un accès gratuit vous est envoyée.',
    },
  },
  {
    title: 'Des coins calmes dans les médiathèques',
    description:
      'Pour appeler l’administration, il faut du silence et une chaise. Un coin avec une porte suffit.',
    audiences: ['familles'],
    speaker: ['usager', 'Ghislaine'],
  },
  {
    title: 'Apprendre à vendre ses légumes en ligne',
    description: 'J’ai un jardin et des clients au village. Je veux prendre les commandes sur mon téléphone.',
    audiences: ['actifs', 'femmes'],
    speaker: ['entreprise', 'Lucienne'],
  },
  {
    title: 'Les grands frères du numérique',
    description: 'Les lycéens passent une heure au foyer des anciens. On commence par les photos de famille.',
    audiences: ['jeunes', 'seniors'],
    speaker: ['ess', 'Jordan'],
  },
];
