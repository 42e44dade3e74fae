import type { PictureRefusal } from '../pictures/picture-limits';

/** Why a photo is not kept, in words that its form says. */
export type PhotoRefusal =
  | PictureRefusal
  | 'photo-missing'
  | 'caption-missing'
  | 'caption-long'
  | 'rights-missing'
  | 'too-many'
  | 'cancelled';
