/** Priority audiences of data·inclusion. They describe Switches, ideas and reach; never a person. */
export const PRIORITY_AUDIENCES = [
  'actifs',
  'beneficiaires-minimas-sociaux',
  'demandeurs-emploi',
  'etudiants',
  'familles',
  'femmes',
  'jeunes',
  'personnes-en-situation-de-handicap',
  'personnes-en-situation-urgence',
  'personnes-en-situation-juridique-specifique',
  'personnes-exilees',
  'residents-qpv-frr',
  'seniors',
] as const;

export type PriorityAudience = (typeof PRIORITY_AUDIENCES)[number];
