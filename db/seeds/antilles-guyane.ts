import type { HubSeed } from './hub-seed';

/** Facts: press text of July 2019 (carriers, territories, budget). It gives no target of its own: the hub sets it. */
export const antillesGuyane: HubSeed = {
  id: 'antilles-guyane',
  name: 'Hub Antilles-Guyane',
  hosts: ['antilles-guyane.localhost'],
  presentation: {
    fr: 'Le Hub Antilles-Guyane réunit celles et ceux qui aident à utiliser le numérique en Guadeloupe, en Guyane, en Martinique et à Saint-Martin.',
    en: 'The Hub Antilles-Guyane brings together everyone who helps people use digital tools in Guadeloupe, French Guiana, Martinique and Saint-Martin.',
  },
  region: { fr: 'Antilles-Guyane', en: 'French West Indies and French Guiana' },
  timeZone: 'America/Guadeloupe',
  targetPeople: 100_000,
  budgetEuros: 350_000,
  contactEmail: 'bonjour@antilles-guyane.example',
  contactPhone: '+33465710059',
  leadOrganizations: ['Guyaclic', 'BioDésir', 'ANIS St Martin', 'Up & Space'],
  zones: [
    {
      slug: 'guadeloupe',
      name: 'Guadeloupe',
      timeZone: 'America/Guadeloupe',
      hue: 'palm',
      departments: ['971'],
    },
    { slug: 'guyane', name: 'Guyane', timeZone: 'America/Cayenne', hue: 'ochre', departments: ['973'] },
    {
      slug: 'martinique',
      name: 'Martinique',
      timeZone: 'America/Martinique',
      hue: 'coral',
      departments: ['972'],
    },
    {
      slug: 'saint-martin',
      name: 'Saint-Martin',
      timeZone: 'America/Marigot',
      hue: 'ocean',
      departments: ['978'],
    },
  ],
};
