import type { Dictionary } from '../fr';

export const authorContact: Dictionary['authorContact'] = {
  self: {
    contact: 'How would you like to hear the hub’s answer?',
    contactHint: 'This information stays private.',
    none: 'I will look at the page of my idea',
    mediator: 'Through somebody who supports me',
    consent: 'I agree that the hub keeps this contact to answer me',
  },
  table: {
    contact: 'How should they hear the answer?',
    contactHint: 'Ask the person. This information stays private.',
    none: 'No answer to give them',
    mediator: 'Through somebody who supports them',
    consent: 'The person agrees that the hub keeps this contact to answer them',
  },
  channels: {
    email: 'By e-mail',
    phone: 'By phone',
    sms: 'By text message',
    letter: 'By letter',
  },
  email: 'E-mail address',
  emailHint: 'For example: odette@example.com',
  phone: 'Phone number',
  phoneHint: 'For example: 06 12 34 56 78',
  address: 'Postal address',
  addressHint: 'The name, street, postcode and town.',
  mediator: 'Who will give the answer?',
  mediatorHint: 'For example: Samira, at the library',
  organization: 'Their organization',
  organizationNone: 'Another organization',
  consentHint: 'This contact is used to answer, and for nothing else.',
  errors: {
    emailWrong: 'Write an e-mail address, for example odette@example.com.',
    phoneWrong: 'Write a phone number, for example 06 12 34 56 78.',
    addressMissing: 'Write the address to send the letter to.',
    addressTooLong: 'Shorten the address: {address} characters at most.',
    mediatorMissing: 'Write the name of the person who will give the answer.',
    mediatorTooLong: 'Shorten this name: {mediator} characters at most.',
    consentMissing: 'Tick the agreement, or take the last choice of the list.',
  },
};
