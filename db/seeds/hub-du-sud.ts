import type { HubSeed } from './hub-seed';

/** Facts: press text of July 2019 (carriers, zones, target, budget). The phone number is of a range kept for fiction. */
export const hubDuSud: HubSeed = {
  id: 'hub-du-sud',
  name: 'Hub du Sud',
  hosts: ['localhost', '127.0.0.1', 'hub-du-sud.localhost'],
  presentation: {
    fr: 'Le Hub du Sud réunit celles et ceux qui aident à utiliser le numérique en Provence-Alpes-Côte d’Azur. Ensemble, ils transforment des idées en services.',
    en: 'The Hub du Sud brings together everyone who helps people use digital tools in Provence-Alpes-Côte d’Azur. Together, they turn ideas into services.',
  },
  region: { fr: 'Provence-Alpes-Côte d’Azur', en: 'Provence-Alpes-Côte d’Azur' },
  timeZone: 'Europe/Paris',
  targetPeople: 1_000_000,
  budgetEuros: 432_000,
  contactEmail: 'bonjour@hub-du-sud.example',
  contactPhone: '+33465710000',
  leadOrganizations: ['Urban Prod', 'IRTS Paca et Corse', 'Zinc', 'ADRETS', 'Arsenic', 'thecamp'],
  zones: [
    {
      slug: 'aix-marseille',
      name: 'Aix-Marseille',
      timeZone: 'Europe/Paris',
      hue: 'ocean',
      departments: ['13'],
    },
    { slug: 'alpes', name: 'Alpes', timeZone: 'Europe/Paris', hue: 'lavender', departments: ['04', '05'] },
    { slug: 'avignon', name: 'Avignon', timeZone: 'Europe/Paris', hue: 'ochre', departments: ['84'] },
    { slug: 'azur', name: 'Azur', timeZone: 'Europe/Paris', hue: 'azure', departments: ['06', '83'] },
  ],
};
