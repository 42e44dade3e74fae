import { fill } from './fill';

/** The forms of a sentence that counts. `zero` is for what deserves words of its own ("Aucune place"). */
export interface PluralForms {
  readonly zero?: string;
  readonly one: string;
  readonly other: string;
}

const rules = new Map<string, Intl.PluralRules>();

/** The right form for `count`, with `{count}` and the other places filled in. */
export function plural(
  locale: string,
  forms: PluralForms,
  count: number,
  values: Record<string, string | number> = {},
): string {
  let rule = rules.get(locale);
  if (!rule) {
    rule = new Intl.PluralRules(locale);
    rules.set(locale, rule);
  }
  const form =
    count === 0 && forms.zero ? forms.zero : rule.select(count) === 'one' ? forms.one : forms.other;
  return fill(form, { count: new Intl.NumberFormat(locale).format(count), ...values });
}

/** The same for a count that may have stopped before the end: « Plus de 200 Switchs trouvés ». */
export function pluralOrMore(
  locale: string,
  forms: PluralForms & { readonly more: string },
  { total, hasMore }: { total: number; hasMore: boolean },
): string {
  return plural(locale, hasMore ? { one: forms.more, other: forms.more } : forms, total);
}
