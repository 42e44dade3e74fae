/** What may stand in braces in a message to many, as it is typed. Personal ones differ from one person to the next. */
export const VARIABLES = [
  { word: 'prénom', key: 'firstName', isPersonal: true },
  { word: 'nom', key: 'lastName', isPersonal: true },
  { word: 'code', key: 'code', isPersonal: true },
  { word: 'lien', key: 'link', isPersonal: true },
  { word: 'titre', key: 'title', isPersonal: false },
  { word: 'date', key: 'date', isPersonal: false },
  { word: 'lieu', key: 'place', isPersonal: false },
  { word: 'téléphone', key: 'phone', isPersonal: false },
] as const;

export type VariableKey = (typeof VARIABLES)[number]['key'];
export type VariableValues = Record<VariableKey, string>;

const IN_BRACES = /\{([^{}]*)\}/g;
const MOST_NAMED = 5;

/** Without accents, capitals and spaces: « { Prenom } » is meant as « {prénom} ». */
function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

const BY_WORD = new Map(VARIABLES.map((variable) => [fold(variable.word), variable]));

/** What stands in braces and is no variable, as it was typed; a brace that stands alone too. */
export function unknownVariables(text: string): string[] {
  const unknown = [...text.matchAll(IN_BRACES)].flatMap(([typed, word = '']) =>
    BY_WORD.has(fold(word)) ? [] : [typed],
  );
  const alone = /[{}]\s*\S{0,20}/.exec(text.replace(IN_BRACES, ''))?.[0];
  return [...new Set(alone ? [...unknown, alone] : unknown)].slice(0, MOST_NAMED);
}

/** Whether the text says something else to each person. */
export function isPersonal(text: string): boolean {
  return [...text.matchAll(IN_BRACES)].some(([, word = '']) => BY_WORD.get(fold(word))?.isPersonal);
}

/** The text for one person. What is no variable stays as it was typed. */
export function fillVariables(text: string, values: VariableValues): string {
  return text.replace(IN_BRACES, (typed, word: string) => {
    const variable = BY_WORD.get(fold(word));
    return variable ? values[variable.key] : typed;
  });
}
