import type { Kysely } from 'kysely';
import { inTransaction } from '../in-transaction';
import { type GrantRow, insertGrant, upsertPerson } from '../queries/people';
import { selectOrganizationId } from '../queries/role-scopes';
import type { Database } from '../schema/database';
import type { HubSeed } from './hub-seed';
import { hubSeeds } from './hub-seeds';

/** `.example` belongs to nobody (RFC 2606): no e-mail to these people can ever leave. */
const HOST = 'demo.example';
const MARK = '(démonstration)';

export interface DemoAccount {
  id: string;
  email: string;
  name: string;
  role: 'mediator' | 'organiser' | 'facilitator' | 'hub_staff' | 'hub_admin';
  /** Slug, for organisers. */
  zone?: string;
  /** Name, for mediators. */
  organization?: string;
}

/** Has their role once there is a Switch to facilitate (demo-table-desk.ts). */
export const DEMO_FACILITATOR = 'facilitator' as const;
/** Where the demonstration has tables. */
const HUB_WITH_TABLES = 'hub-du-sud';

/** The invented team of a hub: an organiser for each zone, a mediator, a facilitator, the hub's staff and its admin. */
export function demoAccountsOf(seed: HubSeed): DemoAccount[] {
  const account = (slug: string, rest: Omit<DemoAccount, 'id' | 'email'>): DemoAccount => ({
    id: `demo-${slug}`,
    email: `${slug}@${HOST}`,
    ...rest,
    name: `${rest.name} ${MARK}`,
  });
  return [
    ...seed.zones.map((zone) =>
      account(`organisation-${zone.slug}`, {
        name: `Organisatrice ${zone.name}`,
        role: 'organiser',
        zone: zone.slug,
      }),
    ),
    account(`mediation-${seed.id}`, {
      name: 'Médiateur numérique',
      role: 'mediator',
      organization: `Espace numérique ${MARK}`,
    }),
    ...(seed.id === HUB_WITH_TABLES
      ? [account(`animation-${seed.id}`, { name: 'Animatrice de table', role: DEMO_FACILITATOR })]
      : []),
    account(`equipe-${seed.id}`, { name: `Équipe ${seed.name}`, role: 'hub_staff' }),
    account(`administration-${seed.id}`, { name: `Administratrice ${seed.name}`, role: 'hub_admin' }),
  ];
}

/** The e-mails of every demo account of a hub; none where the hub has no seed. */
export function demoEmailsOf(hubId: string): string[] {
  const seed = hubSeeds.find((candidate) => candidate.id === hubId);
  return seed ? demoAccountsOf(seed).map((account) => account.email) : [];
}

/** Creates the invented team of a hub that is there. Idempotent. */
export function seedDemoAccounts(db: Kysely<Database>, seed: HubSeed): Promise<void> {
  return inTransaction(db, async (trx) => {
    const zones = await trx.selectFrom('zone').select(['id', 'slug']).where('hubId', '=', seed.id).execute();
    for (const { id, email, name, role, zone, organization } of demoAccountsOf(seed)) {
      if (role === DEMO_FACILITATOR) continue;
      const userId = await upsertPerson(trx, { id, email, name });
      const grant: GrantRow = {
        hubId: seed.id,
        role,
        zoneId: zones.find((candidate) => candidate.slug === zone)?.id ?? null,
        organizationId: organization ? await selectOrganizationId(trx, seed.id, organization) : null,
        switchEventId: null,
      };
      await insertGrant(trx, { ...grant, userId });
    }
  });
}
