import type { Generated } from 'kysely';

export interface HubTable {
  id: string;
  name: string;
  presentationFr: string;
  presentationEn: string;
  regionFr: string;
  regionEn: string;
  timeZone: string;
  targetPeople: number;
  budgetEuros: number;
  contactEmail: string;
  contactPhone: string;
  publisher: Generated<string>;
  publicationDirector: Generated<string>;
  siteHost: Generated<string>;
  isDemo: Generated<boolean>;
  createdAt: Generated<Date>;
}
