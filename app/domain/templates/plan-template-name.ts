import { cleanLine } from '../clean-text';
import type { CopyProblem } from '../switches/copy/plan-copy-target';

const MAX_NAME = 160;

/** The name of a template as typed → clean, with what is to mend. */
export function planTemplateName(typed: string): { name: string; problems: CopyProblem[] } {
  const name = cleanLine(typed);
  if (name === '') return { name, problems: [{ field: 'name', reason: 'nameMissing', facts: {} }] };
  if (name.length > MAX_NAME)
    return { name, problems: [{ field: 'name', reason: 'textLong', facts: { most: MAX_NAME } }] };
  return { name, problems: [] };
}
