import { type DemoSwitch, venue } from './demo-plan';

/**
 * Two Switches that really took place. Known: place, dates and, for Gap, the three parts. Hours and
 * capacities are not known, and the page says so. Nobody is registered: no one is invented.
 */
export const realSwitches: DemoSwitch[] = [
  {
    zone: 'alpes',
    slug: 'digne-les-bains-24-juin-2019',
    title: 'Le premier Switch, à Digne-les-Bains',
    purpose:
      'Le Hub du Sud a ouvert son tout premier Switch dans les Alpes. Habitants, médiation numérique, entreprises, collectivités et services de l’État ont cherché ensemble. Le but : mieux former les personnes qui accueillent les publics prioritaires. Les heures et le nombre de places sont donnés à titre indicatif.',
    real: true,
    day: { date: '2019-06-24' },
    venue: venue('Lieu non renseigné', '', ['04000', '04070', 'Digne-les-Bains'], ''),
    sessions: [{ kind: 'autre', title: 'La journée', from: '09:30', to: '17:00' }],
    capacity: 100,
    opensInDays: 0,
    audiences: [],
  },
  {
    zone: 'alpes',
    slug: 'gap-7-et-8-septembre-2020',
    title: 'Deux jours de Switch à Gap',
    purpose:
      'Le premier temps réunit tout le monde. Le forum analyse les besoins et les rapproche. Le lendemain, les chantiers construisent des services. Les heures et le nombre de places sont donnés à titre indicatif.',
    real: true,
    day: { date: '2020-09-07' },
    venue: venue('Lieu non renseigné', '', ['05000', '05061', 'Gap'], ''),
    sessions: [
      { kind: 'pleniere', title: '', from: '09:30', to: '12:30' },
      { kind: 'forum', title: 'Analyser et rapprocher les besoins', from: '14:00', to: '17:00' },
      { kind: 'chantier', title: 'Construire des services', day: 1, from: '09:30', to: '17:00' },
    ],
    capacity: 100,
    opensInDays: 0,
    audiences: [],
  },
];
