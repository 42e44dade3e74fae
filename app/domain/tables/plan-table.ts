import { cleanLine } from '../clean-text';
import { MAX_FACILITATOR, MAX_TABLES, MAX_THEME, type TableForm, type WorkTable } from './work-table';

export type TableProblem =
  | { field: 'number'; reason: 'number'; facts: { most: number } }
  | { field: 'number'; reason: 'numberTaken'; facts: { number: number } }
  | { field: 'theme'; reason: 'themeMissing'; facts: Record<string, never> }
  | { field: 'theme' | 'facilitator'; reason: 'textLong'; facts: { most: number } };

/**
 * A table as typed → a table, with everything that is to mend.
 * @param others the other tables of the Switch; an empty number is the next one
 */
export function planTable(
  form: TableForm,
  others: readonly Pick<WorkTable, 'number'>[],
): { plan: Omit<WorkTable, 'id'>; problems: TableProblem[] } {
  const typed = form.number.trim();
  const next = Math.max(0, ...others.map(({ number }) => number)) + 1;
  const number = typed === '' ? next : /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  const theme = cleanLine(form.theme);
  const facilitator = cleanLine(form.facilitator);
  const problems: TableProblem[] = [];
  if (number < 1 || number > MAX_TABLES)
    problems.push({ field: 'number', reason: 'number', facts: { most: MAX_TABLES } });
  else if (others.some((other) => other.number === number))
    problems.push({ field: 'number', reason: 'numberTaken', facts: { number } });
  if (theme === '') problems.push({ field: 'theme', reason: 'themeMissing', facts: {} });
  if (theme.length > MAX_THEME)
    problems.push({ field: 'theme', reason: 'textLong', facts: { most: MAX_THEME } });
  if (facilitator.length > MAX_FACILITATOR)
    problems.push({ field: 'facilitator', reason: 'textLong', facts: { most: MAX_FACILITATOR } });
  return { plan: { number, theme, facilitator }, problems };
}
