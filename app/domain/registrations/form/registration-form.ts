import type { z } from 'zod';
import type { FieldErrors } from './field-errors';
import { peopleOfForm } from './people-of-form';
import { readNeeds } from './read-needs';
import { readPart } from './read-part';
import { forWhomStep, groupStep, personStep, reachStep } from './registration-fields';
import {
  type ChangeInput,
  CONTACTS,
  type Contact,
  FOR_WHOM,
  type ForWhom,
  type RegistrationInput,
} from './registration-input';

/** Where each question stands. The last step, reading everything again, asks nothing. */
export const STEPS = ['forWhom', 'who', 'reach', 'needs', 'review'] as const;
export type Step = (typeof STEPS)[number];
export type AskingStep = Exclude<Step, 'review'>;

export interface ReadForm {
  /** There when nothing is wrong. */
  input: RegistrationInput | undefined;
  errors: Record<AskingStep, FieldErrors>;
}

/** Reads the whole registration form. @param types slugs of the hub's stakeholder types */
export function readRegistrationForm(sent: FormData, types: readonly string[]): ReadForm {
  const asked = askedBy(sent);
  const isGroup = asked.forWhom === 'group';
  const { form, count } = isGroup ? peopleOfForm(sent) : { form: sent, count: undefined };
  const chosen = readPart(form, forWhomStep);
  const people = isGroup ? readPart(form, groupStep(types)) : readOne(form, types);
  const reach = readPart(form, reachStep(asked));
  const needs = readNeeds(form, count);
  const errors = { forWhom: chosen.errors, who: people.errors, reach: reach.errors, needs: needs.errors };
  if (!chosen.value || !people.value || !reach.value || !needs.value) return { input: undefined, errors };
  const { organization, partialOk } = people.value;
  const { companionName, companionPhone, formId, laterContact } = reach.value;
  const contact = contactOf(reach.value);
  const needsOf = needs.value;
  return {
    errors,
    input: {
      forWhom: chosen.value.forWhom,
      partialOk,
      people: people.value.people.flatMap((person, place) => {
        const own = needsOf[place];
        // The contact of a group is one: who agreed to hear of later dates is kept once, with the first of them.
        const later = place === 0 && laterContact;
        return own ? [{ ...person, organization, contact, laterContact: later, ...own }] : [];
      }),
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
  const person = readPart(form, personStep(asked.types));
  const reach = readPart(form, reachStep({ ...askedBy(form), forWhom: asked.forWhom }));
  const needs = readNeeds(form, undefined);
  const errors = { ...person.errors, ...reach.errors, ...needs.errors };
  const own = needs.value?.[0];
  if (!person.value || !reach.value || !own) return { change: undefined, errors };
  const { companionName, companionPhone, laterContact } = reach.value;
  const contact = contactOf(reach.value);
  return {
    change: { ...person.value, contact, laterContact, ...own, companionName, companionPhone },
    errors,
  };
}

function readOne(form: FormData, types: readonly string[]) {
  const { value, errors } = readPart(form, personStep(types));
  return { errors, value: value && { people: [value], organization: value.organization, partialOk: false } };
}

function askedBy(form: FormData) {
  return {
    forWhom: FOR_WHOM.find((each): each is ForWhom => each === form.get('forWhom')),
    contact: CONTACTS.find((each) => each === form.get('contact')),
  };
}

function contactOf({ contact, email, phone }: z.output<ReturnType<typeof reachStep>>): Contact {
  if (contact === 'email') return { contact, email };
  return contact === 'phone' ? { contact, phone } : { contact };
}
