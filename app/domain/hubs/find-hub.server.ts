import type { Kysely } from 'kysely';
import { selectHub, selectHubHosts } from '~db/queries/hubs';
import type { Database } from '~db/schema/database';
import { columnOf, formOf } from '../vocabulary/word-of-row';
import type { Hub } from './hub';

/** The hub with this id, with its zones, carriers and stakeholder types; undefined where there is none. */
export async function findHub(db: Kysely<Database>, id: string): Promise<Hub | undefined> {
  const found = await selectHub(db, id);
  if (!found) return undefined;
  const { hub, zones, leads, types, columns, forms } = found;
  return {
    id: hub.id,
    name: hub.name,
    presentation: { fr: hub.presentationFr, en: hub.presentationEn },
    region: { fr: hub.regionFr, en: hub.regionEn },
    timeZone: hub.timeZone,
    targetPeople: hub.targetPeople,
    budgetEuros: hub.budgetEuros,
    contactEmail: hub.contactEmail,
    contactPhone: hub.contactPhone,
    publisher: hub.publisher,
    publicationDirector: hub.publicationDirector,
    siteHost: hub.siteHost,
    reminderDays: hub.reminderDays,
    needDeadlines: hub.needDeadlines,
    contactsKeptMonths: hub.contactsKeptMonths,
    isDemo: hub.isDemo,
    leadOrganizations: leads.map((lead) => lead.name),
    zones: zones.map(({ id, slug, name, timeZone, hue, departments }) => ({
      id,
      slug,
      name,
      timeZone,
      hue,
      departments,
    })),
    stakeholderTypes: types.map((type) => ({
      slug: type.slug,
      label: { fr: type.labelFr, en: type.labelEn },
      explanation: { fr: type.explanationFr, en: type.explanationEn },
    })),
    columns: columns.map(columnOf),
    forms: forms.map(formOf),
  };
}

/** Which hub each host name (without port) belongs to. */
export async function listHubHosts(db: Kysely<Database>): Promise<Map<string, string>> {
  const rows = await selectHubHosts(db);
  return new Map(rows.map((row) => [row.host, row.hubId]));
}
