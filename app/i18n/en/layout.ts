import type { layout as source } from '../fr/layout';
import type { Words } from '../words';

export const layout: Words<typeof source> = {
  skipToContent: 'Skip to content',
  mainNavigation: 'Main navigation',
  home: 'Home',
  switches: 'Switches',
  board: 'Ideas',
  myPlace: 'My place',
  organisation: 'Organisation',
  messages: 'Messages',
  signIn: 'Staff area',
  signOut: 'Sign out',
  language: 'Language',
  otherLanguage: 'Français',
  demoNotice: 'Demonstration: the Switches, people and ideas are made up. Nothing is sent.',
  footer: 'Footer',
  accessibility: 'Accessibility: partially conformant',
  privacy: 'Personal data',
  legal: 'Legal notice',
  needHelp: 'Need help?',
  call: 'Call {phone}',
};
