import type { z } from 'zod';
import { cleanParagraphs } from '../../clean-text';
import { needKindsAmong } from '../../needs/need-kinds';
import type { FieldErrors } from './field-errors';
import { guardian, personNeeds } from './needs-fields';
import { personField } from './person-field';
import { readPart } from './read-part';
import type { PersonNeeds } from './registration-input';

type Said = z.output<ReturnType<typeof personNeeds>>;

/**
 * What each person of a form needs, in the form's order. One adult answers for all children of it.
 * @param group how many people of a group; undefined where the form is one person's
 */
export function readNeeds(
  form: FormData,
  group: number | undefined,
): { value: PersonNeeds[] | undefined; errors: FieldErrors } {
  const parts =
    group === undefined ? [readOne(form)] : Array.from({ length: group }, (_, at) => readOfGroup(form, at));
  const isSomeoneMinor = parts.some(({ isMinor }) => isMinor);
  const adult = isSomeoneMinor ? readPart(form, guardian) : { value: undefined, errors: {} };
  const errors = Object.assign({}, ...parts.map((part) => part.errors), adult.errors) as FieldErrors;
  const said = parts.flatMap(({ value }) => value ?? []);
  if (Object.keys(errors).length > 0 || said.length < parts.length) return { value: undefined, errors };
  return { value: said.map((each) => needsOf(each, adult.value)), errors };
}

function readOne(form: FormData) {
  const hasNeeds =
    cleanParagraphs(String(form.get('accessNeeds') ?? '')) !== '' ||
    needKindsAmong(form.getAll('needKinds').map(String)).length > 0;
  const { value, errors } = readPart(form, personNeeds({ hasNeeds }));
  return { value, errors, isMinor: value?.isMinor ?? form.has('isMinor') };
}

function readOfGroup(form: FormData, place: number) {
  const own = new FormData();
  for (const [name, value] of form) {
    const person = personField.read(name);
    if (person?.place === place) own.append(person.field, value);
  }
  const { errors, ...read } = readOne(own);
  const named = Object.entries(errors).map(([field, keys]) => [personField.of(place, field), keys]);
  return { ...read, errors: Object.fromEntries(named) as FieldErrors };
}

function needsOf(said: Said, adult: z.output<typeof guardian> | undefined): PersonNeeds {
  const { accessNeeds, needKinds, isMinor, photoRights } = said;
  return {
    accessNeeds: accessNeeds === '' ? null : accessNeeds,
    needKinds,
    isMinor,
    guardianName: (isMinor && adult?.guardianName) || '',
    guardianPhone: (isMinor && adult?.guardianPhone) || null,
    photoRights,
  };
}
