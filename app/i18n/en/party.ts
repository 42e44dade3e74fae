import type { party as source } from '../fr/party';
import type { Words } from '../words';

export const party: Words<typeof source> = {
  change: 'Change',
  changeOf: 'Change: {name}',
  cancel: 'Cancel',
  cancelOf: 'Cancel: {name}',
  add: 'Add a person',
  addTitle: 'Add a person to the group',
  addText: 'Our messages for them arrive with yours.',
  addTogether: 'Your group waits together. The larger it is, the more places it needs.',
  addButton: 'Add this person',
  waitsTogether: 'Your group waits for {count} places together.',
  waitsTogetherText: 'It keeps its turn. You all come together, or you wait.',
  waitsOneByOne: 'Each person gets a place as soon as there is one.',
  partText: 'Would you rather move up one by one? Some may come without the others.',
  partButton: 'Yes, a part of the places is fine',
};
