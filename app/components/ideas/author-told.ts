import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import type { Dictionary } from '~/i18n/fr';

/** How the person who proposed an idea wished to hear of it; known to hub staff only. */
export interface AuthorContact {
  authorContact: 'email' | 'phone' | 'none';
  authorEmail: string | null;
  authorPhone: string | null;
}

/** How a decision reaches the person who proposed the idea: by itself, or by somebody of the hub. */
export function authorTold(text: Dictionary['triage']['author'], contact: AuthorContact | null): string {
  if (contact?.authorContact === 'email') return fill(text.email, { email: contact.authorEmail ?? '' });
  if (contact?.authorContact === 'phone')
    return fill(text.phone, { phone: formatPhone(contact.authorPhone ?? '') });
  return text.none;
}
