import type { FormProblem, SwitchForm } from '~/domain/switches/form/switch-form';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import type { Choice } from '~/ui/choice';
import type { SummaryError } from '~/ui/error-summary';

/** Everything that the form of a Switch shows. */
export interface SwitchFormView {
  form: SwitchForm;
  problems: readonly FormProblem[];
  /** Communes to choose from, where what was typed fits several. */
  communes: readonly { code: string; name: string; postalCodes: readonly string[] }[];
  /** The zones that this person organises. */
  zones: readonly Choice[];
  stakeholderTypes: readonly { slug: string; label: string }[];
  /** The hub's venues, where the form asks for a place. */
  venues?: readonly Choice[] | undefined;
}

export interface Sayings {
  all: SummaryError[];
  of(field: string): string | undefined;
}

/** What is to mend, in words: one sentence a field, the first problem of each. */
export function sayingsOf(words: Dictionary, problems: readonly FormProblem[]): Sayings {
  const all = problems.map(({ field, reason, facts }) => ({
    name: field,
    message: fill(words.organisation.problems[reason], facts),
  }));
  return { all, of: (field) => all.find((error) => error.name === field)?.message };
}

/** A date or time field, unless what was typed would vanish in one. */
export function dayField(typed: string): { type: 'date' | 'text'; defaultValue: string } {
  return { type: /^(\d{4}-\d{2}-\d{2})?$/.test(typed) ? 'date' : 'text', defaultValue: typed };
}

export function hourField(typed: string): { type: 'time' | 'text'; defaultValue: string } {
  return { type: /^(\d{2}:\d{2})?$/.test(typed) ? 'time' : 'text', defaultValue: typed };
}
