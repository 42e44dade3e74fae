export const voices = {
  title: 'Qui parle, et qui est entendu',
  lead: 'Les idées, par type d’acteur qui les a dites.',
  caption: 'Idées proposées, retenues et répondues, par type d’acteur',
  type: 'Qui parle',
  proposed: 'Proposées',
  kept: 'Retenues',
  answered: 'Avec une réponse',
  picture: 'En image',
  total: 'En tout',
  key: 'La barre pleine compte les idées retenues. La barre claire compte les idées proposées.',
  keptText: 'Une idée est retenue quand elle devient un service ou un prototype.',
  warnings: {
    'none-kept': {
      title: 'Aucune idée d’usager n’est retenue',
      text: 'Des idées d’autres acteurs le sont. Relisez celles des usagers avant de conclure.',
    },
    'none-proposed': {
      title: 'Aucun usager n’a encore proposé d’idée',
      text: 'Allez vers eux aux tables, et notez leurs mots.',
    },
  },
} as const;
