import type { errors as source } from '../fr/errors';
import type { Words } from '../words';

export const errors: Words<typeof source> = {
  whatToDo: 'What to do',
  goHome: 'Go to the home page',
  seeSwitches: 'See the Switches',
  findMyPlace: 'Find my place',
  signIn: 'Sign in',
  callUs: 'Call {phone}. A person answers.',
  wait: {
    one: 'Wait {count} minute, then try again.',
    other: 'Wait {count} minutes, then try again.',
  },
  callUnknown: 'The hub’s phone number is on your confirmation.',
  pages: {
    invalid: {
      title: 'We did not understand your request',
      text: 'A part of what was sent cannot be read.',
      first: 'Go back to the page before, then try again.',
    },
    forbidden: {
      title: 'This page is reserved',
      text: 'Your account does not open this page.',
      first: 'Ask someone at the hub for access.',
    },
    notFound: {
      title: 'This page does not exist',
      text: 'The address may be incomplete. The page may have moved.',
      first: 'Check the address, letter by letter.',
    },
    conflict: {
      title: 'Something changed in the meantime',
      text: 'Somebody else acted just before you. Nothing is lost.',
      first: 'Go back to the page before and reload it.',
    },
    tooLarge: {
      title: 'The text is too long',
      text: 'We could not read all of it.',
      first: 'Go back to the page before and write less.',
    },
    wrongType: {
      title: 'This format is not accepted',
      text: 'The site only reads the forms of its own pages.',
      first: 'Use the form shown on the site.',
    },
    tooMany: {
      title: 'Too many tries in a short time',
      text: 'We pause for a moment to protect the site.',
      first: 'Wait a few minutes, then try again.',
    },
    broken: {
      title: 'Something went wrong on our side',
      text: 'The problem is ours. If it goes on, call us.',
      first: 'Wait one minute, then reload the page.',
    },
    unavailable: {
      title: 'The site is resting for a moment',
      text: 'What was saved is safe. Nothing is lost.',
      first: 'Wait one minute, then reload the page.',
    },
  },
};
