import { cleanLine } from '../clean-text';

/** Columns of the board, or forms of ideas: both are named, ordered and retired in the same way. */
export const WORD_LISTS = ['columns', 'forms'] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** What a hub calls one of its columns or forms. A form has only its name. */
export interface WordNames {
  labelFr: string;
  labelEn: string;
  stateFr: string;
  stateEn: string;
  explainedFr: string;
  explainedEn: string;
}

export const WORD_FIELDS = [
  'labelFr',
  'labelEn',
  'stateFr',
  'stateEn',
  'explainedFr',
  'explainedEn',
] as const satisfies readonly (keyof WordNames)[];

export interface WordProblem {
  field: keyof WordNames | 'under';
  reason: 'nameMissing' | 'nameLong' | 'explainedLong' | 'nameTaken' | 'underMissing';
}

/** As the database has it. */
export const WORD_LIMITS = { name: 60, explained: 160 } as const;

export function fieldsOfList(list: WordList): readonly (keyof WordNames)[] {
  return list === 'columns' ? WORD_FIELDS : ['labelFr', 'labelEn'];
}

/**
 * Reads names as typed. Only the French name must be there: what is left empty says the same.
 * @param taken names that others of the list have, in French
 */
export function planWord(
  list: WordList,
  typed: WordNames,
  taken: readonly string[],
): { names: WordNames; problems: WordProblem[] } {
  const clean = Object.fromEntries(WORD_FIELDS.map((field) => [field, cleanLine(typed[field])]));
  const { labelFr = '', stateFr: state = '', explainedFr = '', explainedEn = '' } = clean;
  const labelEn = clean.labelEn || labelFr;
  const stateFr = state || labelFr;
  const names = {
    labelFr,
    labelEn,
    stateFr,
    stateEn: clean.stateEn || (state ? stateFr : labelEn),
    explainedFr,
    explainedEn,
  };
  const problems = fieldsOfList(list).flatMap((field): WordProblem[] => {
    if (field.startsWith('explained'))
      return names[field].length > WORD_LIMITS.explained ? [{ field, reason: 'explainedLong' }] : [];
    if (field === 'labelFr' && labelFr === '') return [{ field, reason: 'nameMissing' }];
    return names[field].length > WORD_LIMITS.name ? [{ field, reason: 'nameLong' }] : [];
  });
  const isTaken = taken.some((name) => name.toLocaleLowerCase('fr') === labelFr.toLocaleLowerCase('fr'));
  if (isTaken) problems.push({ field: 'labelFr', reason: 'nameTaken' });
  return { names: { ...names, explainedEn: explainedEn || explainedFr }, problems };
}
