import type { UpdateObject } from 'kysely';
import type { Database } from '../schema/database';

/** What a registration holds once nobody may be known by it: everything that names, reaches or describes somebody is gone. */
export function blankPerson(at: Date) {
  return {
    firstName: '',
    lastName: '',
    organization: '',
    email: null,
    emailIsOwn: false,
    emailRefusedAt: null,
    phone: null,
    isMinor: false,
    guardianName: '',
    guardianPhone: null,
    photoRights: false,
    accessNeeds: null,
    needKinds: [],
    accessNeedsConsentAt: null,
    laterContact: false,
    privateNote: '',
    seatReason: null,
    erasedAt: at,
  } satisfies UpdateObject<Database, 'registration'>;
}
