import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '../clean-text';
import { readPhoneNumber } from '../phone-number';
import { AUTHOR_CHANNELS, type AuthorChannel, CONTACT_LIMITS } from './author-channel';

/** How the author of an idea is reached, as it is kept: what belongs to another channel than theirs is null. */
export interface KeptContact {
  authorContact: AuthorChannel;
  authorEmail: string | null;
  /** In international form; for a call or an SMS. */
  authorPhone: string | null;
  /** Where a letter goes, in lines. */
  authorAddress: string | null;
  /** The name of who tells them. */
  authorMediator: string | null;
  /** The organization of who tells them, where it is one of the hub's. */
  authorOrganizationId: string | null;
}

/** Nothing is kept of somebody who does not wish to be told. */
export const NO_CONTACT: KeptContact = {
  ...{ authorContact: 'none', authorEmail: null, authorPhone: null },
  ...{ authorAddress: null, authorMediator: null, authorOrganizationId: null },
};

/**
 * The fields of a form that ask for it, to be spread into its schema. After them come
 * `.superRefine(checkContact).transform(keepContact)`. Messages are keys of the dictionary section "authorContact".
 */
export const contactFields = {
  authorContact: z.enum(AUTHOR_CHANNELS).catch('none'),
  authorEmail: text(cleanLine),
  authorPhone: text(cleanLine),
  authorAddress: text(cleanParagraphs),
  authorMediator: text(cleanLine),
  authorOrganizationId: z.uuid().nullable().catch(null),
  /** Ticked by hand: nothing is kept without it. */
  authorConsent: z
    .unknown()
    .optional()
    .transform((ticked) => ticked === 'yes' || ticked === true),
};

export type TypedContact = z.output<z.ZodObject<typeof contactFields>>;

type Refuse = (field: keyof TypedContact, message: string) => void;

export function checkContact(typed: TypedContact, check: z.core.$RefinementCtx): void {
  const refuse: Refuse = (field, message) => check.addIssue({ code: 'custom', path: [field], message });
  if (typed.authorContact === 'none') return;
  checkReach(typed, refuse);
  if (!typed.authorConsent) refuse('authorConsent', 'consentMissing');
}

function checkReach(typed: TypedContact, refuse: Refuse): void {
  const { authorContact: channel, authorAddress: address, authorMediator: mediator } = typed;
  if (channel === 'email' && !isEmail(typed.authorEmail)) refuse('authorEmail', 'emailWrong');
  if ((channel === 'phone' || channel === 'sms') && readPhone(typed.authorPhone) === null)
    refuse('authorPhone', 'phoneWrong');
  if (channel === 'letter' && address === '') refuse('authorAddress', 'addressMissing');
  if (channel === 'letter' && address.length > CONTACT_LIMITS.address)
    refuse('authorAddress', 'addressTooLong');
  if (channel === 'mediator' && mediator === '') refuse('authorMediator', 'mediatorMissing');
  if (channel === 'mediator' && mediator.length > CONTACT_LIMITS.mediator)
    refuse('authorMediator', 'mediatorTooLong');
}

/** What is kept of a contact that was checked: of the channel that was chosen, and of no other. */
export function keepContact<Typed extends TypedContact>(
  typed: Typed,
): Omit<Typed, keyof TypedContact> & KeptContact {
  const {
    authorContact,
    authorEmail,
    authorPhone,
    authorAddress,
    authorMediator,
    authorOrganizationId,
    authorConsent: _ticked,
    ...others
  } = typed;
  const only = <Kept>(kept: Kept, ...channels: AuthorChannel[]) =>
    channels.includes(authorContact) ? kept : null;
  return {
    ...others,
    authorContact,
    authorEmail: only(authorEmail.toLowerCase(), 'email'),
    authorPhone: only(readPhone(authorPhone), 'phone', 'sms'),
    authorAddress: only(authorAddress, 'letter'),
    authorMediator: only(authorMediator, 'mediator'),
    authorOrganizationId: only(authorOrganizationId, 'mediator'),
  };
}

function text(clean: (typed: string) => string) {
  return z
    .string()
    .optional()
    .transform((typed) => clean(typed ?? ''));
}

function isEmail(typed: string): boolean {
  return typed.length <= CONTACT_LIMITS.email && z.email().safeParse(typed).success;
}

function readPhone(typed: string): string | null {
  return readPhoneNumber(typed.slice(0, CONTACT_LIMITS.phone)) ?? null;
}
