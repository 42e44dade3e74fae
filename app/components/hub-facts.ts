import type { Hub } from '~/domain/hubs/hub';
import { formatPhone } from '~/i18n/format-phone';

/** What plain texts may say of the hub: the `{places}` of words.legal. */
export function hubFacts(hub: Hub): Record<'hub' | 'phone' | 'email' | 'carriers', string> {
  return {
    hub: hub.name,
    phone: formatPhone(hub.contactPhone),
    email: hub.contactEmail,
    carriers: hub.leadOrganizations.join(', '),
  };
}
