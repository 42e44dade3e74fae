import type { StakeholderSlug } from './demo-plan';

export interface DemoPerson {
  firstName: string;
  lastName: string;
  organization: string;
  email: string;
  /** Of a range that the French regulator keeps for fiction: 06 39 98 xx xx. */
  phone: string;
  accessNeeds: string | null;
  needKinds: string[];
}

const FAMILY_NAMES = ['Démo', 'Exemple'];
const NEEDS_EVERY = 9;

const FIRST_NAMES =
  'Adèle Ahmed Alice Amina André Annie Antoine Assia Baptiste Béatrice Bilal Brigitte Camille Carole Chantal Christophe Claude Clément Colette Damien Daniel Denise Dominique Édith Élise Émile Emma Enzo Éric Fanny Fatima Félix Florence Franck Gabriel Geneviève Georges Gilles Guillaume Hamid Hugo Imane Isabelle Jacques Jade Jean Jeanne Joël Julie Karine Léa Léon Louise Lucas Lucie Malika Manon Marcel Martine Mehdi Michèle Mireille Mohamed Nicole Noé Nora Odile Paul Philippe Pierre Rania René Robert Rose Sabrina Samuel Sarah Simone Sofia Solange Sophie Suzanne Sylvain Théo Thérèse Valérie Victor Yasmine Yvette Yvon Zoé'.split(
    ' ',
  );

const ORGANIZATIONS: Record<StakeholderSlug, string[]> = {
  usager: [''],
  mediation: ['Espace numérique Les Amandiers', 'Point numérique du Parc', 'Atelier Clic et Causette'],
  entreprise: ['Coop Informatique du Sud', 'Boulangerie Exemple', 'Transports Exemple'],
  collectivite: ['Mairie', 'Département', 'Communauté de communes'],
  etat: ['Préfecture', 'France Travail', 'Finances publiques'],
  ess: ['Association Lien et Partage', 'Ressourcerie La Deuxième Vie', 'Régie de quartier'],
  autre: [''],
};

/** Some only tick what they need. */
const TICKED_EVERY = 7;
const TICKED = [
  ['sign_language'],
  ['step_free'],
  ['large_print', 'easy_read'],
  ['meal'],
  ['child_care'],
  ['hearing_loop'],
  ['language_help'],
];

const NEEDS = [
  'Je me déplace en fauteuil roulant.',
  'J’entends mal : une place près de la personne qui parle.',
  'Je lis difficilement : merci de lire les consignes à voix haute.',
  'Je viens avec mon bébé.',
  'J’ai besoin d’une pause toutes les heures.',
];

/** The person with this number: the same number gives the same person. Their name says that they are made up. */
export function demoPerson(number: number, type: StakeholderSlug): DemoPerson {
  const firstName = pick(FIRST_NAMES, number * 37);
  const lastName = pick(FAMILY_NAMES, number);
  return {
    firstName,
    lastName,
    organization: pick(ORGANIZATIONS[type], number),
    email: `${plain(firstName)}.${plain(lastName)}.${number}@demo.example`,
    phone: `+3363998${String(number).padStart(4, '0')}`,
    accessNeeds: number % NEEDS_EVERY === 0 ? pick(NEEDS, number / NEEDS_EVERY) : null,
    needKinds: number % TICKED_EVERY === 0 ? pick(TICKED, number / TICKED_EVERY) : [],
  };
}

function pick<Item>(list: readonly Item[], at: number): Item {
  return list[at % list.length] as Item;
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
