export const voices = {
  title: 'Who speaks, and who is heard',
  lead: 'Ideas, by the type of actor who said them.',
  caption: 'Ideas proposed, kept and answered, by type of actor',
  type: 'Who speaks',
  proposed: 'Proposed',
  kept: 'Kept',
  answered: 'Answered',
  picture: 'As a picture',
  total: 'In all',
  key: 'The full bar counts the ideas that were kept. The light bar counts the ideas that were proposed.',
  keptText: 'An idea is kept when it becomes a service or a prototype.',
  warnings: {
    'none-kept': {
      title: 'No idea of a user has been kept',
      text: 'Ideas of other actors have. Read those of users again before you conclude.',
    },
    'none-proposed': {
      title: 'No user has proposed an idea yet',
      text: 'Go to them at the tables, and write down their words.',
    },
  },
} as const;
