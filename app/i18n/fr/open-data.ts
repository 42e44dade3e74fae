export const openData = {
  title: 'Données ouvertes',
  lead: 'Prenez nos données, et faites-en quelque chose d’utile.',
  noPersonal: 'Aucune personne n’y est nommée : ni prénom, ni e-mail, ni téléphone.',
  sets: {
    idees: {
      title: 'Les idées',
      text: 'Les mots, le besoin, les publics, et ce que chaque idée devient.',
    },
    switchs: {
      title: 'Les Switchs',
      text: 'Les dates, les lieux, les publics, et le nombre d’idées.',
    },
  },
  formats: { json: 'JSON', csv: 'CSV', xlsx: 'Tableur XLSX' },
  feeds: 'Suivre les décisions',
  feedsText: 'Ouvrez ces adresses dans un lecteur de flux RSS.',
  allDecisions: 'Toutes les décisions',
  fields: 'Comment lire ces fichiers',
  fieldsText:
    'Les dates sont en temps universel. Les colonnes « etape » et « forme_de_base » ont les mêmes valeurs dans tous les hubs. Les colonnes « etat » et « forme » sont les mots de ce hub.',
  licence: 'Licence Ouverte 2.0 d’Etalab : réutilisez ces données en citant le hub et la date.',
  feed: {
    title: 'Décisions : {hub}',
    description: 'Ce que deviennent les idées nées des Switchs.',
    licence: 'Licence Ouverte 2.0',
    item: '{title} : {state}',
    from: 'Idée née du Switch « {switch} ».',
  },
} as const;
