export type ContactRefusal = 'minor' | 'no-contact';

/**
 * Why somebody may not travel with people they do not know; null where they may. Contacts of children are given to
 * nobody, and whoever cannot be reached cannot be met.
 */
export function contactRefusal(person: {
  isMinor: boolean;
  email: string | null;
  phone: string | null;
}): ContactRefusal | null {
  if (person.isMinor) return 'minor';
  return person.email === null && person.phone === null ? 'no-contact' : null;
}
