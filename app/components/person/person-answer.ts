import type { fr } from '~/i18n/fr';
import type { FormState } from '~/ui/form-state';

export const PERSON_DONE = ['note', 'place', 'annulee', 'retablie', 'modifiee'] as const;
/** What the address of somebody's page says was just done. */
export type PersonDone = (typeof PERSON_DONE)[number];

export type PersonRefusal = keyof typeof fr.person.refused;

/** What the page says when a form of it did not go through; everything typed is in it. */
export interface PersonAnswer {
  refusal?: PersonRefusal | undefined;
  problem?:
    | {
        field: 'privateNote' | 'seatReason';
        reason: keyof typeof fr.person.problems;
        facts: Record<string, string | number>;
      }
    | undefined;
  seatReason?: string | undefined;
  privateNote?: string | undefined;
  /** What somebody else wrote meanwhile. */
  presentNote?: string | undefined;
  change?: FormState | undefined;
}
