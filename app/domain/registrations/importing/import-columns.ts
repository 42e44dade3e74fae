import { foldText } from '../../venues/fold-text';

/** What a column may hold. Needs are known, to be left out: consent is nobody else's to give. */
export const IMPORT_FIELDS = [
  'firstName',
  'lastName',
  'stakeholderType',
  'organization',
  'email',
  'phone',
  'companionName',
  'companionPhone',
  'locale',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
export type ColumnUse = ImportField | 'needs' | '';

/** Heads as people write them, folded: no accents, no case. French, then English; those of our own file too. */
const NAMES: Record<ImportField | 'needs', readonly string[]> = {
  firstName: ['prenom', 'prenoms', 'first name', 'firstname', 'given name'],
  lastName: ['nom', 'nom de famille', 'noms', 'last name', 'lastname', 'surname', 'family name', 'name'],
  stakeholderType: ['type d acteur', 'type', 'acteur', 'profil', 'qualite', 'stakeholder type'],
  organization: ['structure', 'organisation', 'organisme', 'association', 'entreprise', 'organization'],
  email: ['e mail', 'email', 'mail', 'courriel', 'adresse mail', 'adresse e mail', 'adresse electronique'],
  phone: ['telephone', 'tel', 'portable', 'mobile', 'numero', 'numero de telephone', 'phone', 'phone number'],
  companionName: ['accompagne par', 'accompagnant', 'aidant', 'aidante', 'accompanied by', 'companion'],
  companionPhone: [
    'telephone de l accompagnant',
    'telephone de l aidant',
    'telephone accompagnant',
    'phone of the companion',
    'companion phone',
  ],
  locale: ['langue', 'language'],
  needs: [
    'besoins pour participer',
    'besoins',
    'besoin',
    'besoin signale',
    'handicap',
    'accessibilite',
    'access needs',
    'needs',
    'what they need to take part',
  ],
};

/** What each column of a head seems to hold; the first of two that seem the same. '' is not imported. */
export function recogniseColumns(head: readonly string[]): ColumnUse[] {
  const taken = new Set<ColumnUse>();
  return head.map((title) => {
    const folded = foldText(title);
    const found = (Object.keys(NAMES) as (keyof typeof NAMES)[]).find((use) => NAMES[use].includes(folded));
    if (!found || taken.has(found)) return '';
    taken.add(found);
    return found;
  });
}

/** A first line in which no title is known is a person, not a head. */
export function looksLikeHead(cells: readonly string[]): boolean {
  return recogniseColumns(cells).filter(Boolean).length >= 2;
}
