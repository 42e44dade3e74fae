import type { pictures as source } from '../fr/pictures';
import type { Words } from '../words';

/** Why a file is not taken as a picture, whatever it was sent for. */
export const pictures: Words<typeof source> = {
  refusals: {
    'not-a-picture': 'Choose a photo in JPEG, PNG or WebP format.',
    'picture-heavy': 'This photo is too heavy: 12 MB at most. Take it again, smaller.',
    'picture-large': 'This photo is too large. Take it again, smaller.',
    'picture-broken': 'This photo is damaged or incomplete. Take it again, then send it once more.',
    busy: 'Many photos are coming in right now. Try again in a minute.',
  },
};
