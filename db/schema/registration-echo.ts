import type { Generated, JSONColumnType } from 'kysely';

/** What somebody typed who is registered already; it takes no place. */
export interface RegistrationEchoTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  /** Who is registered under that name and address. */
  registrationId: string;
  locale: 'fr' | 'en';
  formId: string | null;
  /** What the seat rule would have given. */
  status: 'confirmed' | 'waitlisted' | 'cancelled';
  arrival: Generated<number>;
  person: JSONColumnType<Record<string, unknown>, string, string>;
  shortCode: string;
  createdAt: Generated<Date>;
  confirmedAt: Date | null;
  cancelledAt: Date | null;
  askedAt: Date | null;
  keptAt: Date | null;
  erasedAt: Date | null;
  surveyAnswered: Generated<boolean>;
}
