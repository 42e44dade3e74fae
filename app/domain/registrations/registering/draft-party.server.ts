import { randomUUID } from 'node:crypto';
import type { NewParty, NewRegistration } from '~db/queries/registrations-write';
import type { Ctx, Locale } from '../../context';
import { formKey } from '../form/form-key.server';
import type { PersonInput, RegistrationInput } from '../form/registration-input';
import { saysNeeds } from '../says-needs';
import type { WaitingParty } from '../seats/decide-seats';
import { drawShortCode } from './draw-short-code.server';

export type DraftRegistration = Omit<NewRegistration, 'status' | 'confirmedAt'> & {
  id: string;
  email: string | null;
  phone: string | null;
};

/** A form about to be written: all but who gets a seat. */
export interface DraftParty {
  party: NewParty & { id: string; locale: Locale };
  people: DraftRegistration[];
  waiting: WaitingParty;
}

export function draftParty(
  ctx: Ctx,
  switchEventId: string,
  { input, locale }: { input: RegistrationInput; locale: Locale },
): DraftParty {
  const partyId = randomUUID();
  const people = input.people.map((person) =>
    draftPerson(ctx, { switchEventId, partyId, emailIsOwn: input.forWhom === 'self' }, person),
  );
  return {
    party: {
      id: partyId,
      hubId: ctx.hub.id,
      switchEventId,
      forWhom: input.forWhom,
      partialOk: input.partialOk,
      companionName: input.companionName,
      companionPhone: input.companionPhone,
      locale,
      formId: formKey(switchEventId, input) ?? null,
      createdAt: ctx.now,
    },
    people,
    waiting: { partialOk: input.partialOk, people },
  };
}

/** One person about to be written: all but who gets a seat. */
export function draftPerson(
  ctx: Ctx,
  belongs: { switchEventId: string; partyId: string; emailIsOwn: boolean },
  person: PersonInput,
): DraftRegistration {
  const { contact } = person;
  return {
    id: randomUUID(),
    hubId: ctx.hub.id,
    switchEventId: belongs.switchEventId,
    partyId: belongs.partyId,
    firstName: person.firstName,
    lastName: person.lastName,
    stakeholderType: person.stakeholderType,
    organization: person.organization,
    contact: contact.contact,
    email: contact.contact === 'email' ? contact.email : null,
    emailIsOwn: belongs.emailIsOwn && contact.contact === 'email',
    phone: contact.contact === 'phone' ? contact.phone : null,
    accessNeeds: person.accessNeeds,
    needKinds: person.needKinds,
    accessNeedsConsentAt: saysNeeds(person) ? ctx.now : null,
    laterContact: person.laterContact,
    isMinor: person.isMinor,
    guardianName: person.guardianName,
    guardianPhone: person.guardianPhone,
    photoRights: person.photoRights,
    shortCode: drawShortCode(),
    createdAt: ctx.now,
  };
}

/** The addresses that only this party may hold at this Switch, lower case. */
export function ownEmails(draft: DraftParty): string[] {
  return draft.people.flatMap(({ emailIsOwn, email }) => (emailIsOwn && email ? [email.toLowerCase()] : []));
}
