/** What a hub is made of, as its seed writes it. Texts in both languages; the rest is fact. */
export interface HubSeed {
  id: string;
  name: string;
  hosts: string[];
  presentation: { fr: string; en: string };
  region: { fr: string; en: string };
  timeZone: string;
  targetPeople: number;
  budgetEuros: number;
  contactEmail: string;
  contactPhone: string;
  leadOrganizations: string[];
  zones: {
    slug: string;
    name: string;
    timeZone: string;
    hue: 'ocean' | 'lavender' | 'ochre' | 'azure' | 'palm' | 'coral';
    departments: string[];
  }[];
}
