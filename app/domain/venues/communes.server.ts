import type { Hub, Zone } from '../hubs/hub';
import rows from './communes.generated.json';
import { foldText } from './fold-text';

/** A commune that a venue can be in. */
export interface Commune {
  /** INSEE code, "04070". */
  code: string;
  name: string;
  /** Code of its département, "04" or "971". */
  department: string;
  postalCodes: string[];
  /** Its name as `foldText` makes it. */
  folded: string;
}

/** Every commune we know, the most populated first. Made by scripts/make-communes.mjs. */
const communes: Commune[] = (rows as [string, string, string, string[]][]).map(
  ([code, name, department, postalCodes]) => ({
    code,
    name,
    department,
    postalCodes,
    folded: foldText(name),
  }),
);

/** The communes of the départements of the hub's zones, the most populated first. */
export function communesOf(hub: Pick<Hub, 'zones'>): Commune[] {
  const departments = new Set(hub.zones.flatMap((zone) => zone.departments));
  return communes.filter((commune) => departments.has(commune.department));
}

/** The zone that a commune proposes; staff may choose another. */
export function zoneOfDepartment(hub: Pick<Hub, 'zones'>, department: string): Zone | undefined {
  return hub.zones.find((zone) => zone.departments.includes(department));
}
