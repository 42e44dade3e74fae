import type { RegistrationRow } from '~db/queries/registrations-read';

/** True for whoever is written to by e-mail at an address that no mail server has refused for good. */
export function isReadByMail(registration: Pick<RegistrationRow, 'contact' | 'emailRefusedAt'>): boolean {
  return registration.contact === 'email' && registration.emailRefusedAt === null;
}
