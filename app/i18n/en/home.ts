import type { home as source } from '../fr/home';
import type { Words } from '../words';

export const home: Words<typeof source> = {
  title: 'Let’s make digital life simpler, together',
  nextButton: 'See the next Switches',
  codeButton: 'I already have a place',
  whatTitle: 'What is a Switch?',
  what: 'A Switch is a day when people meet. Residents, digital mediators, companies and public services look for solutions.',
  welcome: 'You can come without knowing anything about computers.',
  steps: {
    tell: {
      title: 'You tell your story',
      text: 'You say what is difficult, for you or for the people you help.',
    },
    search: {
      title: 'We search together',
      text: 'Around a table, each person shares ideas.',
    },
    become: {
      title: 'Ideas become useful',
      text: 'The hub picks ideas and brings them to life. You know what becomes of yours.',
    },
  },
  outcomesTitle: 'What becomes of the ideas',
  outcomes: {
    service: {
      title: 'Services ready to use',
      text: 'A training course, a tutorial or a collaborative platform. People can use it right away.',
    },
    prototype: {
      title: 'Prototypes to develop',
      text: 'A project, a first try or an innovation. It still needs time and means.',
    },
  },
  boardLink: 'See all the ideas',
  nextTitle: 'The next Switches',
  nextEmpty: 'No Switch is announced for now. Come back soon.',
  nextAll: 'See all the Switches',
  zonesTitle: 'Near you',
  zonesText: 'Choose a zone to see its Switches.',
  mapCaption: 'Simplified map of the zones: {region}',
  zoneDepartments: { one: 'Département {list}', other: 'Départements {list}' },
  zoneNext: 'Next Switch: {day}',
  zoneNone: 'No Switch announced',
  figuresTitle: 'The hub in figures',
  figures: {
    target: 'people to reach',
    budget: 'of budget',
    zones: 'zones',
  },
  carriersTitle: 'Who carries the hub?',
  carriersText: 'These organisations run the hub together.',
};
