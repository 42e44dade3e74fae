import type { Locale } from '../../context';
import type { Recipient } from '../../messages/owe-message.server';

/** How the author of an idea is reached, as it stands with the idea. */
export interface AuthorReached {
  speakerFirstName: string;
  authorContact: 'email' | 'phone' | 'sms' | 'letter' | 'mediator' | 'none';
  authorEmail: string | null;
  authorPhone: string | null;
  authorAddress: string | null;
  authorMediator: string | null;
  authorOrganizationId: string | null;
  authorLocale: Locale;
}

/** To whom news of an idea go, as its author agreed to; in person where nothing to reach them by is left. */
export function recipientOfAuthor(author: AuthorReached): Recipient {
  const person = { name: author.speakerFirstName, locale: author.authorLocale };
  const { authorContact: contact, authorEmail: email, authorPhone: phone } = author;
  if (contact === 'email' && email) return { ...person, contact, email };
  if ((contact === 'phone' || contact === 'sms') && phone) return { ...person, contact, phone };
  if (contact === 'letter' && author.authorAddress) return { ...person, contact };
  if (contact === 'mediator') return { ...person, contact };
  return { ...person, contact: 'none' };
}

/** The same for two ideas of one author, so that they are told once; '' where nobody can know. */
export function authorKey(author: AuthorReached): string {
  const { authorContact: contact } = author;
  if (contact === 'email') return `email ${author.authorEmail?.toLowerCase()}`;
  if (contact === 'phone' || contact === 'sms') return `phone ${author.authorPhone}`;
  const name = author.speakerFirstName.toLowerCase();
  // A household shares an address, and a mediator tells many: the name tells them apart, where there is one.
  if (name === '') return '';
  if (contact === 'letter') return `letter ${author.authorAddress} ${name}`;
  if (contact === 'mediator')
    return `mediator ${author.authorOrganizationId} ${author.authorMediator} ${name}`;
  return '';
}
