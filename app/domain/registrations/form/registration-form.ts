import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { cleanParagraphs } from '../../clean-text';
import { needKindsAmong } from '../../needs/need-kinds';
import { forWhomStep, groupStep, personStep, reachStep } from './registration-fields';
import {
  type ChangeInput,
  CONTACTS,
  type Contact,
  FOR_WHOM,
  type ForWhom,
  MAX_GROUP,
  type RegistrationInput,
} from './registration-input';

/** Where each question stands. The last step, reading everything again, asks nothing. */
export const STEPS = ['forWhom', 'who', 'reach', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** Field name → keys of registration.errors. */
export type FieldErrors = Record<string, string[]>;

export interface ReadForm {
  /** There when nothing is wrong. */
  input: RegistrationInput | undefined;
  errors: Record<Exclude<Step, 'review'>, FieldErrors>;
}

/** Reads the whole registration form. @param types slugs of the hub's stakeholder types */
export function readRegistrationForm(sent: FormData, types: readonly string[]): ReadForm {
  const form = withoutBlankPeople(sent);
  const asked = askedBy(form);
  const chosen = parse(form, forWhomStep);
  const people = asked.forWhom === 'group' ? readGroup(form, types) : readOne(form, types);
  const reach = parse(form, reachStep(asked));
  const errors = { forWhom: chosen.errors, who: people.errors, reach: reach.errors };
  if (!chosen.value || !people.value || !reach.value) return { input: undefined, errors };
  const { companionName, companionPhone, formId } = reach.value;
  const common = { organization: people.value.organization, ...reachOf(reach.value) };
  return {
    errors,
    input: {
      forWhom: chosen.value.forWhom,
      partialOk: people.value.partialOk,
      people: people.value.people.map((person, place) => ({
        ...common,
        ...person,
        // What was said for all is kept once, with the first of them.
        accessNeeds: place === 0 ? common.accessNeeds : null,
        needKinds: place === 0 ? common.needKinds : [],
        laterContact: place === 0 && common.laterContact,
      })),
      companionName,
      companionPhone,
      formId,
    },
  };
}

/** Reads the form that corrects one registration. @param asked for whom the place was taken, and the hub's types */
export function readChangeForm(
  form: FormData,
  asked: { forWhom: ForWhom; types: readonly string[] },
): { change: ChangeInput | undefined; errors: FieldErrors } {
  const person = parse(form, personStep(asked.types));
  const reach = parse(form, reachStep({ ...askedBy(form), forWhom: asked.forWhom }));
  const errors = { ...person.errors, ...reach.errors };
  if (!person.value || !reach.value) return { change: undefined, errors };
  const { companionName, companionPhone } = reach.value;
  return { change: { ...person.value, ...reachOf(reach.value), companionName, companionPhone }, errors };
}

/** The place of the last person that the form holds, at least one. */
function countPeople(form: FormData): number {
  const places = [...form.keys()].map((key) => Number(/^people\[(\d)\]\./.exec(key)?.[1] ?? 0));
  return Math.min(MAX_GROUP, Math.max(0, ...places) + 1);
}

function readGroup(form: FormData, types: readonly string[]) {
  return parse(form, groupStep(types));
}

function readOne(form: FormData, types: readonly string[]) {
  const { value, errors } = parse(form, personStep(types));
  return { errors, value: value && { people: [value], organization: value.organization, partialOk: false } };
}

function askedBy(form: FormData) {
  return {
    forWhom: FOR_WHOM.find((each): each is ForWhom => each === form.get('forWhom')),
    contact: CONTACTS.find((each) => each === form.get('contact')),
    hasNeeds:
      cleanParagraphs(String(form.get('accessNeeds') ?? '')) !== '' ||
      needKindsAmong(form.getAll('needKinds').map(String)).length > 0,
  };
}

function reachOf(reach: z.output<ReturnType<typeof reachStep>>) {
  return {
    contact: contactOf(reach),
    accessNeeds: reach.accessNeeds === '' ? null : reach.accessNeeds,
    needKinds: reach.needKinds,
    laterContact: reach.laterContact,
  };
}

function contactOf({ contact, email, phone }: z.output<ReturnType<typeof reachStep>>): Contact {
  if (contact === 'email') return { contact, email };
  return contact === 'phone' ? { contact, phone } : { contact };
}

/** People left blank at the end of a group are nobody; a type said once is everybody's. */
function withoutBlankPeople(sent: FormData): FormData {
  const form = new FormData();
  const text = (field: string) => String(sent.get(field) ?? '').trim();
  let last = countPeople(sent) - 1;
  while (last > 0 && !text(`people[${last}].firstName`) && !text(`people[${last}].lastName`)) last -= 1;
  for (const [key, value] of sent) {
    if (Number(/^people\[(\d)\]\./.exec(key)?.[1] ?? 0) <= last) form.append(key, value);
  }
  for (let place = 0; place <= last; place += 1) {
    const field = `people[${place}].stakeholderType`;
    if (!text(field)) form.set(field, text('stakeholderType'));
  }
  return form;
}

function parse<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
): { value: z.output<Schema> | undefined; errors: FieldErrors } {
  const submission = parseWithZod(form, { schema, disableAutoCoercion: true });
  if (submission.status === 'success') return { value: submission.value, errors: {} };
  const errors = Object.entries(submission.error ?? {}).flatMap(([field, keys]) =>
    keys && keys.length > 0 ? [[field, keys] as const] : [],
  );
  return { value: undefined, errors: Object.fromEntries(errors) };
}
