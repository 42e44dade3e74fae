export const openData = {
  title: 'Open data',
  lead: 'Take our data, and make something useful of them.',
  noPersonal: 'Nobody is named in them: no first name, no e-mail, no phone.',
  sets: {
    idees: {
      title: 'The ideas',
      text: 'The words, the need, the audiences, and what becomes of each idea.',
    },
    switchs: {
      title: 'The Switches',
      text: 'Dates, places, audiences, and the number of ideas.',
    },
  },
  formats: { json: 'JSON', csv: 'CSV', xlsx: 'XLSX workbook' },
  feeds: 'Follow the decisions',
  feedsText: 'Open these addresses in an RSS reader.',
  allDecisions: 'All decisions',
  fields: 'How to read these files',
  fieldsText:
    'Dates are in universal time. The columns “etape” and “forme_de_base” have the same values in every hub. The columns “etat” and “forme” are the words of this hub.',
  licence: 'Licence Ouverte 2.0 of Etalab: reuse these data, naming the hub and the date.',
  feed: {
    title: 'Decisions: {hub}',
    description: 'What becomes of the ideas born of the Switches.',
    licence: 'Licence Ouverte 2.0',
    item: '{title}: {state}',
    from: 'An idea born of the Switch “{switch}”.',
  },
} as const;
