/** Seats: preview, releases, decisions above the rule. */
export const seats = {
  releasesTitle: 'Ouvrir une partie des places plus tôt',
  releasesHint: 'Ce jour-là, ces places réservées s’ouvrent à tout le monde.',
  release: 'Ouverture {number}',
  chooseType: 'Choisissez',
  releasePlaces: 'Nombre de places',
  releasePlacesHint: 'Laissez vide pour toutes celles de ce type.',
  addRelease: 'Ajouter une ouverture',
  removeRelease: 'Enlever l’ouverture {number}',
  opening: {
    all: '{type} : toutes, {day}',
    some: { one: '{type} : {count} place, {day}', other: '{type} : {count} places, {day}' },
  },
} as const;
