import type { account as source } from '../fr/account';
import type { Words } from '../words';

export const account: Words<typeof source> = {
  signIn: {
    title: 'Team space',
    lead: 'Get an e-mail to sign in. There is no password.',
    email: 'Your e-mail',
    emailHint: 'The one your hub knows, for example name@organisation.org',
    send: 'Get the e-mail',
    participantTitle: 'Are you coming to a Switch?',
    participantText: 'You do not need an account.',
    findMyPlace: 'Find my place',
    signedInTitle: 'You are signed in: {name}',
    toMySpace: 'Go to my space',
    noRoleTitle: 'Your account no longer opens this space',
    noRoleText: 'Your role in this hub has ended. Ask someone at the hub for it again.',
  },
  code: {
    title: 'Check your e-mail',
    onItsWay: 'If this address is known, an e-mail is on its way to {email}.',
    howTo: 'It holds a link and a code. Open the link, or type the code here.',
    code: '6-digit code',
    codeHint: 'For example 123 456. It works once, for {minutes} minutes.',
    open: 'Sign in',
    nothingTitle: 'Nothing received?',
    nothingText: 'Wait 2 minutes. Look in your junk mail too.',
    again: 'Ask for another e-mail',
  },
  link: {
    title: 'One last step',
    text: 'Press the button to enter the team space.',
    open: 'Sign in',
    deadTitle: 'This link no longer works',
    deadText: 'A link works once, for {minutes} minutes.',
    again: 'Ask for another e-mail',
  },
  signOut: {
    title: 'Sign out',
    text: 'You can come back with a new e-mail.',
    confirm: 'Sign out',
  },
  demo: {
    title: 'This is a demonstration',
    text: 'Choose an invented person. You enter without an e-mail.',
    co_organiser: 'I help organise one Switch',
    organiser: 'I organise the Switches: {zone}',
    mediator: 'I help people use digital tools',
    facilitator: 'I lead a table',
    hub_staff: 'I sort the ideas of the hub',
    hub_admin: 'I run the hub',
  },
  errors: {
    email: 'Write your e-mail, for example name@organisation.org',
    code: 'Write the 6 digits of the code from the e-mail.',
    wrongCode: 'This code does not work. Check the latest e-mail, or ask for another.',
  },
};
