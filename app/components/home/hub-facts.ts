import type { Hub } from '~/domain/hubs/hub';

/** What plain texts may say of the hub: the `{places}` of words.legal. */
export type HubFacts = Record<'hub' | 'phone' | 'email' | 'carriers', string>;

export function hubFacts(hub: Hub): HubFacts {
  return {
    hub: hub.name,
    phone: hub.contactPhone,
    email: hub.contactEmail,
    carriers: hub.leadOrganizations.join(', '),
  };
}
