/** What is forgotten by itself: the rules, what comes next, what was done. */
export const retention = {
  title: 'Erased data',
  lead: 'What is erased by itself, and when. Nobody has anything to do.',
  rulesTitle: 'The rules',
  rules: {
    needs: 'Needs to take part are erased 24 hours after the Switch.',
    contacts: {
      one: 'Names, contacts and messages are erased {count} month after the Switch.',
      other: 'Names, contacts and messages are erased {count} months after the Switch.',
    },
    stays: 'The numbers stay: who came, and as what.',
    journal: 'The journal stays. It holds no name.',
  },
  settings: 'Change the time',
  comingTitle: 'What comes next',
  comingCaption: 'What is erased next, the nearest first',
  comingNone: 'Nothing to erase for now.',
  doneTitle: 'What is done',
  doneCaption: 'What was erased, latest first',
  doneNone: 'Nothing was erased yet.',
  columns: { switch: 'Switch', what: 'What', when: 'When', count: 'How many' },
  noSwitch: 'The whole hub',
  now: 'Within the hour',
  kinds: {
    needs: 'Needs to take part',
    contacts: 'Names and contacts',
    companions: 'People who accompany',
    messages: 'Messages',
    files: 'Names of imported files',
    rides: 'Rides',
    drafts: 'Registrations begun',
  },
} as const;
