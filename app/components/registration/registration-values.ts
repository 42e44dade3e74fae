import { personField } from '~/domain/registrations/form/person-field';
import type { AskingStep, Step } from '~/domain/registrations/form/registration-form';
import { MAX_GROUP } from '~/domain/registrations/form/registration-input';
import type { FormState } from '~/ui/form-state';

type Values = FormState['values'];

/** What each person of a group is asked, by step. */
const PERSON_FIELDS: Record<AskingStep, readonly string[]> = {
  forWhom: [],
  who: ['firstName', 'lastName', 'stakeholderType'],
  reach: [],
  needs: ['isMinor', 'needKinds', 'accessNeeds', 'accessNeedsConsent', 'photoRights'],
};

/** The fields of each step; what is not of the shown step is carried along, hidden. */
const STEP_FIELDS: Record<AskingStep, readonly string[]> = {
  forWhom: ['forWhom'],
  who: [...PERSON_FIELDS.who, 'organization', 'partialOk'],
  reach: ['contact', 'email', 'phone', 'companionName', 'companionPhone', 'laterContact'],
  needs: [...PERSON_FIELDS.needs, 'guardianName', 'guardianPhone'],
};

const KNOWN = new Set(['formId', ...Object.values(STEP_FIELDS).flat()]);
const KNOWN_OF_PERSON = new Set(Object.values(PERSON_FIELDS).flat());
const NEEDS = ['needKinds', 'accessNeeds', 'accessNeedsConsent'];

/** What was typed, without what the form does not ask, and with a person more or less where that was asked. */
export function registrationValues(values: Values): Values {
  const known = Object.entries(values).filter(([name]) => KNOWN.has(name) || isOfPerson(name));
  return withOwnNeeds(withPeople(Object.fromEntries(known), values.intent?.[0] ?? ''));
}

/** How many people the group form shows. */
export function peopleShown(values: Values): number {
  const places = Object.keys(values).map((name) => personField.read(name)?.place ?? 0);
  return Math.min(MAX_GROUP, Math.max(1, ...places) + 1);
}

/** The people of a group who have a name, with their place in the form. */
export function peopleNamed(values: Values): { place: number; name: string }[] {
  return Array.from({ length: peopleShown(values) }, (_, place) => {
    const of = (field: string) => values[personField.of(place, field)]?.[0]?.trim() ?? '';
    return { place, name: `${of('firstName')} ${of('lastName')}`.trim() };
  }).filter(({ name }) => name !== '');
}

/** Whether a group said that a part of the places is fine; all or none where it said nothing. */
export function isPartFine(values: Values): boolean {
  return (values.partialOk?.[0] ?? 'no') !== 'no';
}

/** Fields that the shown step does not ask, with what was typed in them. */
export function carriedValues(values: Values, step: Step): [string, string][] {
  const [shown, shownOfPerson] =
    step === 'review' ? [[], []] : [STEP_FIELDS[step], isGroup(values) ? PERSON_FIELDS[step] : []];
  return Object.entries(values).flatMap(([name, texts]) => {
    const isShown = shown.includes(name) || shownOfPerson.includes(personField.read(name)?.field ?? '');
    return isShown ? [] : texts.map((text): [string, string] => [name, text]);
  });
}

function isOfPerson(name: string): boolean {
  const person = personField.read(name);
  return person !== undefined && person.place < MAX_GROUP && KNOWN_OF_PERSON.has(person.field);
}

function isGroup(values: Values): boolean {
  return values.forWhom?.[0] === 'group';
}

function withPeople(values: Values, intent: string): Values {
  if (intent === 'add-person') {
    const field = personField.of(Math.min(MAX_GROUP - 1, peopleShown(values)), 'firstName');
    return { ...values, [field]: values[field] ?? [''] };
  }
  const removed = /^remove-person-(\d{1,2})$/.exec(intent)?.[1];
  if (removed === undefined) return values;
  const moved = Object.entries(values).flatMap(([name, texts]): [string, string[]][] => {
    const person = personField.read(name);
    if (!person || person.place < Number(removed)) return [[name, texts]];
    return person.place === Number(removed) ? [] : [[personField.of(person.place - 1, person.field), texts]];
  });
  return Object.fromEntries(moved);
}

/** Needs that were said for a whole group are shown where they are kept: with its first person. */
function withOwnNeeds(values: Values): Values {
  const isSaid = Object.keys(values).some((name) => NEEDS.includes(personField.read(name)?.field ?? ''));
  if (!isGroup(values) || isSaid) return values;
  const moved = Object.entries(values).map(([name, texts]): [string, string[]] => [
    NEEDS.includes(name) ? personField.of(0, name) : name,
    texts,
  ]);
  return Object.fromEntries(moved);
}
