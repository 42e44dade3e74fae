import type { Locale } from '../../context';
import type { Contact } from '../form/registration-input';

/** One line of a file, read. */
export interface ImportPerson {
  line: number;
  firstName: string;
  lastName: string;
  stakeholderType: string;
  organization: string;
  contact: Contact;
  /** Kept beside an e-mail. */
  phone: string | null;
  companionName: string;
  companionPhone: string;
  locale: Locale;
}

export const LINE_PROBLEMS = [
  'first-name',
  'last-name',
  'type',
  'email',
  'phone',
  'companion-phone',
  'too-long',
  'twice',
  'known',
] as const;

/** What to mend in one line; `twice` says with which other, `type` what was written. */
export interface LineProblem {
  line: number;
  reason: (typeof LINE_PROBLEMS)[number];
  value: string;
}

/** Why nobody can be imported into a Switch. */
export type ImportRefusal = 'draft' | 'cancelled' | 'over';
