import type { Dictionary } from '~/i18n/fr';
import type { Fact } from '~/ui/facts';
import { type FormState, firstValue } from '~/ui/form-state';

/** How to reach them, and who accompanies, to read again. */
export function reachFacts(words: Dictionary, state: FormState): Fact[] {
  const text = words.registration.review;
  const value = (name: string) => firstValue(state, name).trim();
  const contact = value('contact');
  const companion = [value('companionName'), value('companionPhone')].filter(Boolean);
  const facts: Fact[] = [{ label: text.contact, value: contact === 'none' ? text.byNobody : value(contact) }];
  if (value('forWhom') !== 'self' && companion.length > 0)
    facts.push({ label: text.companion, value: companion.join(', ') });
  if (contact !== 'none')
    facts.push({ label: text.later, value: value('laterContact') ? text.laterYes : text.laterNo });
  return facts;
}
