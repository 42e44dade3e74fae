import type { photos as source } from '../fr/photos';
import type { Words } from '../words';

export const photos: Words<typeof source> = {
  title: 'Photos',
  lead: 'They illustrate the report. Once the report is published, everyone can see them.',
  link: 'Manage photos',
  noneTitle: 'No photo yet',
  noneText: 'Add one when the people on it agree.',
  count: { zero: 'No photo', one: '{count} photo', other: '{count} photos' },
  addTitle: 'Add a photo',
  file: 'The photo',
  fileHint: 'JPEG, PNG or WebP, 12 MB at most. The place and device noted in the file are erased.',
  caption: 'What it shows',
  captionHint: 'For example: table 3 presents its idea. Please name nobody.',
  rights: 'Everyone visible agrees that this photo is published',
  add: 'Add this photo',
  remove: 'Delete',
  removeOf: 'Delete the photo: {caption}',
  done: { ajoutee: 'The photo is added.', supprimee: 'The photo is deleted for good.' },
  back: 'Back to the report',
  problems: {
    'photo-missing': 'Choose a photo.',
    'caption-missing': 'Say in a few words what it shows.',
    'caption-long': 'Please shorten it: {most} letters at most.',
    'rights-missing': 'Tick the box once everyone visible agrees.',
    'too-many': 'A report has {most} photos at most. Delete one first.',
    cancelled: 'This Switch is cancelled. It stays as it is.',
  },
};
