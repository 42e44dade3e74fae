import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import type { Dictionary } from '~/i18n/fr';

/** How the person who proposed an idea wished to hear of it; known to hub staff only. */
export interface AuthorContact {
  authorContact: 'email' | 'phone' | 'sms' | 'letter' | 'mediator' | 'none';
  authorEmail: string | null;
  authorPhone: string | null;
}

/** The contact, and whether this installation sends e-mails at all. */
export type AuthorReach = AuthorContact & { isSent: boolean };

/** How a decision reaches the person who proposed the idea: by itself, or by somebody of the hub. */
export function authorTold(text: Dictionary['triage']['author'], contact: AuthorReach | null): string {
  if (contact?.authorContact === 'email')
    return fill(contact.isSent ? text.email : text.emailKept, { email: contact.authorEmail ?? '' });
  if (contact?.authorContact === 'phone' || contact?.authorContact === 'sms')
    return fill(text[contact.authorContact], { phone: formatPhone(contact.authorPhone ?? '') });
  return text[contact?.authorContact ?? 'none'];
}
