import type { DemoIdea } from './demo-plan';

/** The ideas of a day in Marseille, one or more in every column of the board, decided as a hub would. */
export const marseilleIdeas: DemoIdea[] = [
  {
    title: 'Apprendre à envoyer une pièce jointe',
    description:
      'Mon dossier a été refusé deux fois. La photo était floue et trop lourde. Une heure avec mon propre téléphone, et je saurais faire.',
    audiences: ['demandeurs-emploi', 'beneficiaires-minimas-sociaux'],
    speaker: ['usager', 'Samira'],
    decision: {
      column: 'service_ready',
      form: 'formation',
      reason: 'Trois lieux sont prêts à la donner dès ce mois-ci. Elle répond au blocage le plus cité.',
      deliverer: 'Les médiatrices de la maison de quartier des Platanes',
      place: 'Maison de quartier des Platanes, Marseille 3e',
      when: 'Chaque mardi de 14 h à 15 h',
      audience: 'Personnes qui cherchent un emploi ou demandent une aide',
    },
  },
  {
    title: 'Une vidéo de trois minutes pour créer son compte FranceConnect',
    description:
      'On nous dit de nous connecter avec FranceConnect. Personne ne montre. Une vidéo courte, en parlant lentement, sans musique.',
    audiences: ['seniors', 'personnes-exilees'],
    speaker: ['mediation', 'Thomas'],
    decision: {
      column: 'service_ready',
      form: 'tutoriel',
      reason: 'La vidéo est tournée, sous-titrée et relue par douze habitants.',
      deliverer: 'L’équipe vidéo du hub',
      place: 'En ligne, et sur clé dans chaque médiathèque',
      when: 'Dès maintenant',
      audience: 'Toute personne qui crée son compte pour la première fois',
    },
  },
  {
    title: 'Un annuaire à jour de qui aide, où et quand',
    description:
      'J’envoie les gens vers un lieu, et il est fermé. Nous passons des heures au téléphone. Il faut une liste que chaque lieu corrige lui-même.',
    audiences: ['residents-qpv-frr'],
    speaker: ['etat', 'Hélène'],
    decision: {
      column: 'service_to_prepare',
      form: 'plateforme',
      reason: 'Les données existent déjà. Il reste à désigner qui les relit chaque mois.',
      deliverer: 'Le hub, avec un référent par commune',
      place: 'En ligne',
      when: 'Ouverture prévue dans trois mois',
      audience: 'Agents d’accueil et travailleurs sociaux',
    },
  },
  {
    title: 'Former les agents d’accueil à aider sans faire à la place',
    description:
      'On prend la souris pour aller plus vite. La personne repart sans avoir appris. Montrez-nous comment guider avec la voix.',
    audiences: ['actifs'],
    speaker: ['collectivite', 'Patrick'],
    decision: {
      column: 'service_to_prepare',
      form: 'formation',
      reason: 'Deux villes prêtent une salle. Le contenu s’écrit avec les agents.',
      deliverer: 'Deux formatrices du réseau de médiation',
      place: 'Dans les mairies volontaires, à Marseille et Aubagne',
      when: 'Une journée par trimestre',
      audience: 'Agents d’accueil des mairies et des services de l’État',
    },
  },
  {
    title: 'Des affiches « premiers gestes » dans les salles d’attente',
    description:
      'On attend une heure devant un mur vide. Affichez comment prendre un rendez-vous, en dessins, avec un numéro à appeler.',
    audiences: ['familles', 'seniors'],
    speaker: ['usager', 'Djamila'],
    decision: {
      column: 'service_to_prepare',
      form: 'autre',
      reason: 'Simple et peu coûteux. Une graphiste offre deux jours de travail.',
      deliverer: 'Le hub, avec les caisses et les centres sociaux',
      place: 'Salles d’attente de douze lieux volontaires',
      when: 'Avant l’été',
      audience: 'Toutes les personnes qui attendent un rendez-vous',
    },
  },
  {
    title: 'Un tampon qui remplace le mot de passe oublié',
    description:
      'Ma tante oublie toujours son mot de passe. Au guichet on la connaît. Si l’agent pouvait confirmer que c’est elle, tout serait plus simple.',
    audiences: ['seniors', 'personnes-en-situation-de-handicap'],
    speaker: ['usager', 'Yanis'],
    decision: {
      column: 'prototype_to_develop',
      form: 'innovation',
      reason: 'L’idée est forte, mais touche à l’identité. Il faut d’abord en parler avec l’État.',
      lead: 'Un groupe d’habitants avec une juriste du hub',
      need: 'Comprendre ce que la loi permet à un agent d’accueil',
      nextTest: 'Un guichet d’essai, sur un faux compte, avec dix personnes',
      cost: 18_000,
    },
  },
  {
    title: 'Une application qui lit le courrier et dit quoi faire',
    description:
      'Je photographie la lettre. Elle me dit en deux phrases qui écrit, ce qu’on me demande et avant quelle date.',
    audiences: ['personnes-exilees', 'personnes-en-situation-de-handicap'],
    speaker: ['usager', 'Amadou'],
    decision: {
      column: 'prototype_in_progress',
      form: 'prototype',
      reason: 'Une entreprise a montré une première version pendant le chantier.',
      lead: 'Une jeune entreprise d’Aix, avec une association d’écrivains publics',
      need: 'Des lettres réelles, sans les noms, et des relecteurs',
      nextTest: 'Vingt lettres lues avec six habitants à la maison de quartier',
      cost: 12_500,
    },
  },
  {
    title: 'Un fauteuil numérique chez le coiffeur',
    description:
      'Les gens parlent chez le coiffeur. Un médiateur pourrait y passer une matinée par mois, avec une tablette et du temps.',
    audiences: ['residents-qpv-frr', 'femmes'],
    speaker: ['ess', 'Rachida'],
    decision: {
      column: 'prototype_in_progress',
      form: 'projet',
      reason: 'Deux salons veulent essayer. Le lieu fait venir des personnes qu’on ne voit jamais.',
      lead: 'Une association du 3e arrondissement',
      need: 'Le salaire d’une demi-journée par semaine',
      nextTest: 'Quatre matinées dans deux salons, en comptant les questions posées',
      cost: 4_200,
    },
  },
  {
    title: 'Un bus de nuit pour les travailleurs décalés',
    description:
      'Je finis à 22 h. Aucun lieu d’aide n’est ouvert. Un véhicule près du dépôt, un soir par semaine, aiderait toute l’équipe.',
    audiences: ['actifs'],
    speaker: ['entreprise', 'Olivier'],
    decision: {
      column: 'prototype_to_develop',
      form: 'projet',
      reason: 'Le besoin est clair. Il manque un véhicule et un conducteur.',
      lead: 'Le hub, avec deux entreprises du port',
      need: 'Un véhicule équipé, prêté un soir par semaine',
      nextTest: 'Une table et deux ordinateurs au dépôt, pendant un mois',
      cost: 26_000,
    },
  },
  {
    title: 'Une carte de fidélité pour les ateliers',
    description:
      'Au dixième atelier, on reçoit une attestation. Pour mon dossier de formation, ce papier compterait.',
    audiences: ['demandeurs-emploi'],
    speaker: ['usager', 'Kevin'],
    decision: {
      column: 'prototype_to_develop',
      form: 'prototype',
      reason: 'France Travail est d’accord pour dire quels ateliers compteraient.',
      lead: 'Trois espaces numériques de Marseille',
      need: 'Un accord sur ce que l’attestation prouve',
      nextTest: 'Une carte en papier dans un seul lieu, avec quinze personnes',
      cost: 900,
    },
  },
  {
    title: 'Rendre les sites publics plus rapides',
    description: 'Le site met deux minutes à s’ouvrir sur mon vieux téléphone. Refaites-les.',
    audiences: ['actifs'],
    speaker: ['autre', 'Marc'],
    decision: {
      column: 'declined',
      reason: 'Le hub ne fabrique pas ces sites. Votre remarque est transmise aux services qui les tiennent.',
    },
  },
  {
    title: 'Donner un ordinateur neuf à chaque famille',
    description: 'Sans ordinateur, les enfants travaillent sur le téléphone des parents.',
    audiences: ['familles', 'jeunes'],
    speaker: ['usager', 'Aïcha'],
    decision: {
      column: 'declined',
      reason:
        'Le budget ne le permet pas. Nous rejoignons le projet de réemploi de Draguignan, qui prête des ordinateurs réparés.',
    },
  },
  {
    title: 'Un glossaire affiché à côté de chaque écran',
    description:
      '« Téléverser », « identifiant », « captcha ». Une feuille avec vingt mots, expliqués comme à un ami.',
    audiences: ['seniors', 'personnes-exilees'],
    speaker: ['usager', 'Lucette'],
  },
  {
    title: 'Des binômes jeune et senior',
    description:
      'Les lycéens aident les anciens une heure par semaine. Les anciens les préparent à l’entretien d’embauche.',
    audiences: ['jeunes', 'seniors'],
    speaker: ['ess', 'Mathilde'],
  },
  {
    title: 'Un casier pour recharger et imprimer',
    description:
      'Je vis à l’hôtel. Je n’ai ni prise ni imprimante. Un casier au centre social, ouvert le soir, m’aiderait beaucoup.',
    audiences: ['personnes-en-situation-urgence'],
    speaker: ['usager', ''],
  },
  {
    title: 'Partager nos supports d’atelier',
    description:
      'Chacun refait le même support sur la boîte mail. Un espace commun, rangé par niveau, et on gagne des heures.',
    audiences: ['actifs'],
    speaker: ['mediation', 'Élodie'],
  },
];
