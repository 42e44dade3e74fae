import type { Trx } from '~db/in-transaction';
import type { Ctx, Locale } from '../context';
import type { MessageKind } from '../messages/message-kinds';
import { type OwedMessage, oweMessages, type Recipient } from '../messages/owe-message.server';
import type { Contact, ContactKind } from './form/registration-input';

/** One person of one registration, with how they are reached. */
export interface Told {
  id: string;
  firstName: string;
  lastName: string;
  contact: ContactKind;
  email: string | null;
  phone: string | null;
  locale: Locale;
}

export type RegistrationMessage = Extract<MessageKind, `registration-${string}`>;

/** Owes one message to each person. Whoever cannot be reached stands on the list of people to tell. */
export function oweRegistrationMessages(
  trx: Trx,
  ctx: Ctx,
  switchEventId: string,
  owed: readonly { kind: RegistrationMessage; to: Told }[],
): Promise<void> {
  return oweMessages(
    trx,
    ctx,
    owed.map(
      ({ kind, to }): OwedMessage => ({ kind, to: recipient(to), switchEventId, registrationId: to.id }),
    ),
  );
}

/** How one person is told. */
export function recipient(told: Told): Recipient {
  return { name: `${told.firstName} ${told.lastName}`, locale: told.locale, ...contactOf(told) };
}

/** The way of reaching them that they chose; `none` where the address is not there any more. */
function contactOf({ contact, email, phone }: Told): Contact {
  if (contact === 'email' && email) return { contact, email };
  if (contact === 'phone' && phone) return { contact, phone };
  return { contact: 'none' };
}
