import type { legal as source } from '../fr/legal';
import type { Words } from '../words';

export const legal: Words<typeof source> = {
  accessibility: {
    title: 'Accessibility',
    lead: 'We want everybody to be able to read this site and to register.',
    description: 'Accessibility statement of the site of {hub}.',
    sections: [
      {
        title: 'Where we stand',
        paragraphs: [
          'The site of {hub} does not comply with RGAA 4.1.2 yet. RGAA is the French accessibility rule.',
          'The reason is simple: no full audit has been made yet. Without an audit, the rule asks us to write “not compliant”.',
        ],
        items: [],
      },
      {
        title: 'What we do already',
        paragraphs: ['We check these points at each change of the site.'],
        items: [
          'Pages can be read and used with the keyboard.',
          'Registering works without JavaScript.',
          'Texts are large and well contrasted, in light and dark.',
          'An automatic tool checks pages against WCAG 2.2 AA.',
        ],
      },
      {
        title: 'What may still get in the way',
        paragraphs: ['These points remain to be checked with the people concerned.'],
        items: [
          'Reading every page with several screen readers.',
          'The map of zones. A list beside it says the same.',
          'The texts that teams write for each Switch.',
        ],
      },
      {
        title: 'Tell us',
        paragraphs: [
          'Is a page in your way? Call {phone} or write to {email}.',
          'We give you the information another way, or register you by phone.',
        ],
        items: [],
      },
      {
        title: 'If nothing changes',
        paragraphs: [
          'You told us about a problem and the answer does not suit you. You can turn to the Défenseur des droits.',
          'Phone: +33 9 69 39 00 00. Site: defenseurdesdroits.fr.',
        ],
        items: [],
      },
    ],
  },
  privacy: {
    title: 'Personal data',
    lead: 'We ask for little. You can see, correct and erase all of it.',
    description: 'What {hub} keeps about you, why and for how long.',
    sections: [
      {
        title: 'What we keep',
        paragraphs: ['When you register, we keep only this.'],
        items: [
          'Your first name and last name.',
          'The type of actor you are and your organisation, if you have one.',
          'Your e-mail or phone, if you give one.',
          'The name and phone of the person who helps you, if there is one.',
          'For a child: the name and phone of the responsible adult.',
          'What you need to take part, if you agree.',
          'Your agreement to photos, if you give it.',
          'A registration that was begun, for 48 hours.',
          'Your agreement to receive the next dates, if you give it.',
          'Your ideas, with your first name if you write it.',
        ],
      },
      {
        title: 'Why',
        paragraphs: [
          'It serves to keep your place and to tell you about a change.',
          '{hub} is responsible for this data. It does not sell it or give it to anyone.',
        ],
        items: [],
      },
      {
        title: 'Who sees it',
        paragraphs: [
          'Only the hub’s team sees your name. Only the first name written with an idea is public.',
        ],
        items: [],
      },
      {
        title: 'For how long',
        paragraphs: [
          'What you need to take part is erased 24 hours after the Switch.',
          'Your name and contacts are erased {months} months after the Switch.',
          'You can erase your data at any time.',
          'To erase an idea, call {phone}.',
        ],
        items: [],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'Open “My place” with your link or your code, then “My data”.',
          'You see everything there. You can correct, download or erase it all.',
          'You can also call {phone} or write to {email}.',
          'You can complain to the CNIL: cnil.fr.',
        ],
        items: [],
      },
      {
        title: 'Cookies',
        paragraphs: ['A cookie is a small file that your browser keeps. This site uses 3.'],
        items: [
          '“lang” remembers the language you chose.',
          '“connexion” remembers the e-mail while somebody of the hub’s team signs in.',
          'A session cookie then keeps the hub’s team signed in.',
        ],
      },
      {
        title: 'No tracking',
        paragraphs: ['This site does not follow you. It calls no other site. So it has no cookie banner.'],
        items: [],
      },
    ],
  },
  notice: {
    title: 'Legal notice',
    lead: 'Who publishes this site, and how to reach us.',
    description: 'Legal notice of the site of {hub}.',
    missing: 'the hub has not written it here yet.',
    sections: [
      {
        title: 'Who publishes this site',
        paragraphs: [
          '{hub} publishes this site. These organisations carry it: {carriers}.',
          'Publisher: {publisher}',
          'Director of publication: {director}',
        ],
        items: [],
      },
      { title: 'Reach us', paragraphs: ['Phone: {phone}. E-mail: {email}.'], items: [] },
      {
        title: 'Hosting',
        paragraphs: ['Host: {siteHost}'],
        items: [],
      },
      {
        title: 'The software',
        paragraphs: ['This site uses Switchboard, free software. Its licence is the MIT licence.'],
        items: [],
      },
      {
        title: 'Maps',
        paragraphs: [
          'Contours come from Natural Earth, in the public domain. The places of communes come from GeoNames, under the licence CC BY 4.0.',
        ],
        items: [],
      },
      {
        title: 'Texts and ideas',
        paragraphs: ['Ideas remain their authors’. The hub publishes them to move them forward.'],
        items: [],
      },
    ],
  },
};
