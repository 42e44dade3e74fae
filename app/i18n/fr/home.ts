export const home = {
  title: 'Rendons le numérique plus simple, ensemble',
  nextButton: 'Voir les prochains Switchs',
  codeButton: 'J’ai déjà une place',
  whatTitle: 'Un Switch, c’est quoi ?',
  what: 'Un Switch est une journée de rencontre. Des habitants, des médiateurs, des entreprises et des services publics y cherchent des solutions.',
  welcome: 'Vous pouvez venir sans rien connaître au numérique.',
  steps: {
    tell: {
      title: 'Vous racontez',
      text: 'Vous dites ce qui est difficile, pour vous ou pour les personnes que vous aidez.',
    },
    search: {
      title: 'On cherche ensemble',
      text: 'Autour d’une table, chaque personne propose ses idées.',
    },
    become: {
      title: 'Les idées deviennent utiles',
      text: 'Le hub choisit des idées et les fait vivre. Vous savez ce que devient la vôtre.',
    },
  },
  outcomesTitle: 'Ce que deviennent les idées',
  outcomes: {
    service: {
      title: 'Des services prêts à l’emploi',
      text: 'Une formation, un tutoriel ou une plateforme collaborative. On peut s’en servir tout de suite.',
    },
    prototype: {
      title: 'Des prototypes à développer',
      text: 'Un projet, un premier essai ou une innovation. Il faut encore du temps et des moyens.',
    },
  },
  boardLink: 'Voir toutes les idées',
  nextTitle: 'Les prochains Switchs',
  nextEmpty: 'Aucun Switch n’est annoncé pour le moment. Revenez bientôt.',
  nextAll: 'Voir tous les Switchs',
  zonesTitle: 'Près de chez vous',
  zonesText: 'Choisissez une zone pour voir ses Switchs.',
  mapCaption: 'Carte simplifiée des zones : {region}',
  zoneDepartments: { one: 'Département {list}', other: 'Départements {list}' },
  zoneNext: 'Prochain Switch : {day}',
  zoneNone: 'Aucun Switch annoncé',
  figuresTitle: 'Le hub en chiffres',
  figures: {
    target: 'personnes à accompagner',
    budget: 'de budget',
    zones: 'zones',
  },
  carriersTitle: 'Qui porte le hub ?',
  carriersText: 'Ces structures animent le hub ensemble.',
} as const;
