import { personField } from './person-field';
import { MAX_GROUP } from './registration-input';

const NEEDS = ['accessNeeds', 'needKinds', 'accessNeedsConsent'];

/**
 * The form of a group with its people made plain: those left blank at the end are nobody, a type said once is
 * everybody's, and needs said for all are kept once, with the first.
 * @returns the form, and how many people it holds: one at least
 */
export function peopleOfForm(sent: FormData): { form: FormData; count: number } {
  const form = new FormData();
  const text = (field: string) => String(sent.get(field) ?? '').trim();
  const named = (place: number) =>
    text(personField.of(place, 'firstName')) !== '' || text(personField.of(place, 'lastName')) !== '';
  let last = lastPlace(sent);
  while (last > 0 && last < MAX_GROUP && !named(last)) last -= 1;
  for (const [name, value] of sent)
    if ((personField.read(name)?.place ?? 0) <= last) form.append(name, value);
  for (let place = 0; place <= last; place += 1) {
    const field = personField.of(place, 'stakeholderType');
    if (!text(field)) form.set(field, text('stakeholderType'));
  }
  if (![...sent.keys()].some((name) => NEEDS.includes(personField.read(name)?.field ?? '')))
    for (const field of NEEDS)
      for (const value of sent.getAll(field)) form.append(personField.of(0, field), value);
  return { form, count: last + 1 };
}

/** The place of the last person that the form holds; one too many is kept, so that it can be said. */
function lastPlace(form: FormData): number {
  const places = [...form.keys()].map((name) => personField.read(name)?.place ?? 0);
  return Math.min(MAX_GROUP, Math.max(0, ...places));
}
