import type { NeedKind } from '../../needs/need-kinds';

/** The most people that one public form registers. */
export const MAX_GROUP = 12;

export const FOR_WHOM = ['self', 'other', 'group'] as const;
export type ForWhom = (typeof FOR_WHOM)[number];

export const CONTACTS = ['email', 'phone', 'none'] as const;
export type ContactKind = (typeof CONTACTS)[number];

/** How somebody hears from us. `none`: through whoever accompanies them. */
export type Contact =
  | { contact: 'email'; email: string }
  /** International form, "+33612345678". */
  | { contact: 'phone'; phone: string }
  | { contact: 'none' };

/** What somebody needs, who answers for a child, and whether they may be on photos: each person's own. */
export interface PersonNeeds {
  /** Only with explicit consent; null is none. */
  accessNeeds: string | null;
  /** Under the same consent. */
  needKinds: NeedKind[];
  /** Under eighteen: an adult answers for them. */
  isMinor: boolean;
  /** '' for whoever is of age. */
  guardianName: string;
  /** International form; null for whoever is of age. */
  guardianPhone: string | null;
  /** They agree to be on photos that are published. Never a condition. */
  photoRights: boolean;
}

export interface PersonInput extends PersonNeeds {
  firstName: string;
  lastName: string;
  stakeholderType: string;
  organization: string;
  contact: Contact;
  laterContact: boolean;
}

/** What somebody corrects later: themselves, and who accompanies their party where it has somebody to accompany. */
export interface ChangeInput extends PersonInput {
  companionName: string;
  companionPhone: string;
}

/** What somebody sends to register themselves, another person, or a group. Already validated. */
export interface RegistrationInput {
  forWhom: ForWhom;
  /** A group for which a part of the seats is fine. */
  partialOk: boolean;
  people: PersonInput[];
  companionName: string;
  companionPhone: string;
  /** Drawn with the form: the same form sent twice registers once. */
  formId?: string | undefined;
}

export type RegistrationStatus = 'confirmed' | 'waitlisted' | 'cancelled';
