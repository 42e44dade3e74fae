/** Seats: preview, releases, decisions above the rule. */
export const seats = {
  releasesTitle: 'Open some of the places earlier',
  releasesHint: 'On that day, these reserved places open to everyone.',
  release: 'Opening {number}',
  chooseType: 'Choose',
  releasePlaces: 'Number of places',
  releasePlacesHint: 'Leave it empty for all those of this type.',
  addRelease: 'Add an opening',
  removeRelease: 'Remove opening {number}',
  opening: {
    all: '{type}: all, {day}',
    some: { one: '{type}: {count} place, {day}', other: '{type}: {count} places, {day}' },
  },
} as const;
