import { MAX_GROUP } from '~/domain/registrations/form/registration-input';
import type { FormState } from '~/ui/form-state';

type Values = FormState['values'];

/** The fields of each step; what is not of the shown step is carried along, hidden. */
const STEP_FIELDS: Record<string, readonly string[]> = {
  forWhom: ['forWhom'],
  who: ['firstName', 'lastName', 'stakeholderType', 'organization', 'partialOk'],
  reach: [
    'contact',
    'email',
    'phone',
    'companionName',
    'companionPhone',
    'needKinds',
    'accessNeeds',
    'accessNeedsConsent',
    'laterContact',
  ],
  review: [],
};

const PERSON_FIELD = /^people\[(\d)\]\.(firstName|lastName|stakeholderType)$/;
const KNOWN = new Set(['formId', ...Object.values(STEP_FIELDS).flat()]);

/** What was typed, without what the form does not ask, and with a person more or less where that was asked. */
export function registrationValues(values: Values): Values {
  const known = Object.entries(values).filter(([name]) => KNOWN.has(name) || PERSON_FIELD.test(name));
  return withPeople(Object.fromEntries(known), values.intent?.[0] ?? '');
}

/** How many people the group form shows. */
export function peopleShown(values: Values): number {
  const places = Object.keys(values).map((name) => Number(PERSON_FIELD.exec(name)?.[1] ?? 0));
  return Math.min(MAX_GROUP, Math.max(1, ...places) + 1);
}

/** Fields that the shown step does not ask, with what was typed in them. */
export function carriedValues(values: Values, step: string): [string, string][] {
  const shown = new Set(STEP_FIELDS[step]);
  return Object.entries(values).flatMap(([name, texts]) => {
    const isShown =
      shown.has(name) || (step === 'who' && PERSON_FIELD.test(name) && values.forWhom?.[0] === 'group');
    return isShown ? [] : texts.map((text): [string, string] => [name, text]);
  });
}

function withPeople(values: Values, intent: string): Values {
  if (intent === 'add-person') {
    const place = Math.min(MAX_GROUP - 1, peopleShown(values));
    return { ...values, [`people[${place}].firstName`]: values[`people[${place}].firstName`] ?? [''] };
  }
  const removed = /^remove-person-(\d)$/.exec(intent)?.[1];
  if (removed === undefined) return values;
  const moved = Object.entries(values).flatMap(([name, texts]): [string, string[]][] => {
    const place = Number(PERSON_FIELD.exec(name)?.[1] ?? -1);
    if (place === Number(removed)) return [];
    return place > Number(removed) ? [[name.replace(/\d/, String(place - 1)), texts]] : [[name, texts]];
  });
  return Object.fromEntries(moved);
}
