/** Why a photo is not kept, in words that its form says. */
export type PhotoRefusal =
  | 'photo-missing'
  | 'not-a-photo'
  | 'caption-missing'
  | 'caption-long'
  | 'rights-missing'
  | 'too-many'
  | 'cancelled';
