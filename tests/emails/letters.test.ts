import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '~/domain/context';
import { MESSAGE_KINDS, type MessageKind } from '~/domain/messages/message-kinds';
import { dictionaryOf } from '~/i18n/dictionary.server';
import type { Letter } from '~emails/letter';
import type { LetterFrame } from '~emails/letter-frame';
import { letterText } from '~emails/letter-text';
import { campaign } from '~emails/letters/campaign';
import { followAsked } from '~emails/letters/follow-asked';
import { followDecided } from '~emails/letters/follow-decided';
import { followDigest } from '~emails/letters/follow-digest';
import { ideaDecided } from '~emails/letters/idea-decided';
import { ideaMerged, ideaParted, ideaSplit } from '~emails/letters/idea-family';
import { ideaQuestion } from '~emails/letters/idea-question';
import { ideaReceived } from '~emails/letters/idea-received';
import { mediatorNews } from '~emails/letters/mediator-news';
import { registrationAgain } from '~emails/letters/registration-again';
import { registrationCancelled } from '~emails/letters/registration-cancelled';
import { registrationConfirmed } from '~emails/letters/registration-confirmed';
import { registrationPromoted } from '~emails/letters/registration-promoted';
import { registrationWaitlisted } from '~emails/letters/registration-waitlisted';
import { reminder } from '~emails/letters/reminder';
import { type RideProps, ride } from '~emails/letters/ride';
import { signIn } from '~emails/letters/sign-in';
import { switchCancelled } from '~emails/letters/switch-cancelled';
import { switchChanged } from '~emails/letters/switch-changed';
import { switchPostponed } from '~emails/letters/switch-postponed';
import { teamInvitation } from '~emails/letters/team-invitation';
import { teamMentions } from '~emails/letters/team-mentions';
import { thanks } from '~emails/letters/thanks';
import { LetterPage } from '~emails/parts/letter-page';
import type { PlaceProps } from '~emails/place-facts';

function frameIn(locale: Locale): LetterFrame {
  return {
    locale,
    words: dictionaryOf(locale).emails,
    hub: { name: 'Hub du Sud', phone: '04 65 71 00 00', url: 'https://hub.example', isDemo: true },
    toName: 'Zoé <b>D’Arc</b>',
    why: 'registration',
  };
}

function placeIn(locale: Locale): PlaceProps {
  return {
    frame: frameIn(locale),
    switchTitle: 'Démarches & <script>alert(1)</script>',
    who: 'Ana Roux',
    when: 'QUAND-ICI',
    where: 'OU-ICI',
    howToCome: 'ACCES-ICI',
    callName: 'Nadia',
    callPhone: '04 65 71 11 11',
    shortCode: 'ABCD-2345',
    codeAddress: 'hub.example/code',
    placeUrl: 'https://hub.example/inscriptions/x',
    cannotComeUrl: 'https://hub.example/inscriptions/x?annuler=1',
    switchUrl: 'https://hub.example/switchs/x',
    withCalendar: true,
  };
}

const place = placeIn;
const idea = (locale: Locale) => ({
  frame: frameIn(locale),
  ideaTitle: 'Un café des écrans',
  ideaUrl: 'https://hub.example/idees/1',
});

const postponedIn = (locale: Locale, asks: boolean) =>
  switchPostponed({
    ...place(locale),
    before: { when: 'AVANT-QUAND', where: 'OU-ICI' },
    asks,
    waits: !asks,
    keepUrl: 'https://hub.example/inscriptions/x?je-garde=1',
  });

const teamWords = (locale: Locale, isTest: boolean) => ({
  ...place(locale),
  subject: 'Une table de plus',
  text: 'Nous ouvrons une table.\nElle est près de l’entrée.\n\nVenez nombreux.',
  takesPlace: true,
  isTest,
  action: { label: 'Voir ma place', url: 'https://hub.example/inscriptions/x' },
});

const rideNews = (news: RideProps['news']) => (locale: Locale) =>
  ride({
    ...place(locale),
    news,
    commune: 'Gap',
    partner: news === 'accepted' ? 'Ana Roux, 06 12 34 56 78' : '',
    ridesUrl: 'https://hub.example/inscriptions/x/trajets',
  });

const FOLLOW_URL = 'https://hub.example/suivi/x';
const digestLine = {
  title: 'Un café & des <b>écrans</b>',
  url: 'https://hub.example/idees/12',
  stage: 'service_ready' as const,
  reason: '',
};

const letters: Record<MessageKind, (locale: Locale) => Letter> = {
  'sign-in': (locale) =>
    signIn({
      frame: frameIn(locale),
      code: '123456',
      linkUrl: 'https://hub.example/connexion/lien?token=t',
      minutes: 10,
    }),
  'team-mentions': (locale) =>
    teamMentions({
      frame: frameIn(locale),
      ideas: [{ number: 12, title: 'Un café des écrans', url: 'https://hub.example/hub/idees/12#notes' }],
    }),
  'mediator-news': (locale) =>
    mediatorNews({
      frame: frameIn(locale),
      count: 3,
      organization: 'Les Lices',
      url: 'https://hub.example/mediation/messages',
    }),
  'team-invitation': (locale) =>
    teamInvitation({
      frame: frameIn(locale),
      by: 'Nadia & <b>Co</b>',
      role: 'organiser',
      scope: 'Alpes',
      switchEvent: null,
      until: 'JOUR-ICI',
      email: 'ana@structure.example',
      signInUrl: 'https://hub.example/connexion',
    }),
  'registration-confirmed': (locale) => registrationConfirmed(place(locale)),
  'registration-waitlisted': (locale) =>
    registrationWaitlisted({
      ...place(locale),
      wait: { position: 3, reason: 'Toutes les places sont prises.' },
    }),
  'registration-promoted': (locale) => registrationPromoted(place(locale)),
  'registration-cancelled': (locale) => registrationCancelled(place(locale)),
  'registration-again': (locale) =>
    registrationAgain({ ...place(locale), status: 'confirmed', asked: 'cancel' }),
  'switch-changed': (locale) =>
    switchChanged({ ...place(locale), before: { when: 'AVANT-QUAND', where: 'OU-ICI' } }),
  'switch-postponed': (locale) => postponedIn(locale, true),
  'postpone-unanswered': (locale) => postponedIn(locale, true),
  'switch-cancelled': (locale) =>
    switchCancelled({
      ...place(locale),
      reason: 'La salle est fermée.',
      othersUrl: 'https://hub.example/switchs',
    }),
  reminder: (locale) => reminder({ ...place(locale), days: 'QUAND-ICI' }),
  thanks: (locale) => thanks({ ...place(locale), surveyUrl: 'https://hub.example/avis/x', wasSeen: false }),
  campaign: (locale) => campaign(teamWords(locale, false)),
  'campaign-test': (locale) => campaign(teamWords(locale, true)),
  'ride-asked': rideNews('asked'),
  'ride-accepted': rideNews('accepted'),
  'ride-refused': rideNews('refused'),
  'ride-withdrawn': rideNews('withdrawn'),
  'shuttle-cancelled': rideNews('shuttleCancelled'),
  'idea-question': (locale) =>
    ideaQuestion({
      ...idea(locale),
      question: 'Quel jour vous irait le mieux ?',
      answerUrl: 'https://hub.example/idees/12/reponse/K7MP3QXR',
      code: 'K7MP-3QXR',
    }),
  'idea-received': (locale) => ideaReceived(idea(locale)),
  'idea-merged': (locale) =>
    ideaMerged({
      ...idea(locale),
      into: 'Un café des écrans',
      reason: 'Elles disent la même chose.',
      decided: { stage: 'service_ready', reason: 'Beaucoup l’ont demandé.' },
    }),
  'idea-parted': (locale) => ideaParted({ ...idea(locale), from: 'Un café des écrans' }),
  'idea-split': (locale) =>
    ideaSplit({ ...idea(locale), parts: ['Un lieu', 'Un guide'], reason: 'Elle parle de deux choses.' }),
  'idea-decided': (locale) =>
    ideaDecided({
      ...idea(locale),
      stage: 'service_to_prepare',
      state: 'Service à préparer',
      form: 'Formation',
      reason: 'Elle aide tout le monde.',
      answer: '',
      isCorrection: false,
      answers: { deliverer: 'Urban Prod', deliveryPlace: 'En ligne' },
    }),
  'follow-asked': (locale) => followAsked({ frame: frameIn(locale), url: FOLLOW_URL }),
  'follow-decided': (locale) =>
    followDecided({
      ...idea(locale),
      stage: 'service_ready',
      state: 'Service prêt',
      form: 'Formation',
      reason: 'Elle aide tout le monde.',
      followUrl: FOLLOW_URL,
    }),
  'follow-digest': (locale) =>
    followDigest({
      frame: frameIn(locale),
      parts: {
        ready: [{ ...digestLine, reason: 'Elle aide tout le monde.' }],
        decided: [],
        commented: [],
        new: [{ ...digestLine, title: 'Un bus numérique', url: 'https://hub.example/idees/13' }],
      },
      more: 2,
      boardUrl: 'https://hub.example/tableau',
      followUrl: FOLLOW_URL,
    }),
};

const every = LOCALES.flatMap((locale) => MESSAGE_KINDS.map((kind) => [kind, locale] as const));

describe.each(every)('%s in %s', (kind, locale) => {
  const letter = letters[kind](locale);
  const frame = frameIn(locale);
  const html = renderToStaticMarkup(LetterPage({ letter, frame }));
  const text = letterText(letter, frame);

  it('leaves no place unfilled and says nothing undefined', () => {
    for (const written of [
      html.replace(/<style>[\s\S]*?<\/style>/, ''),
      text,
      letter.subject,
      letter.preview,
    ]) {
      expect(written).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object/);
    }
    expect(letter.subject).not.toBe('');
    expect(letter.preview).not.toBe('');
  });

  it('says the same in text and in HTML', () => {
    const read = plainText(html);
    const said = [
      letter.title,
      ...letter.paragraphs,
      ...(letter.question ? [letter.question] : []),
      ...letter.notes,
      ...(letter.sections ?? []).flatMap(({ title, lines }) => [
        title,
        ...lines.flatMap((line) => [line.text, ...(line.note ? [line.note] : [])]),
      ]),
      ...letter.facts.flatMap((fact) => [fact.label, fact.value]),
      ...letter.changes.flatMap((change) => [change.before, change.after]),
      ...letter.actions.map((action) => action.label),
    ];
    for (const part of said) expect(read).toContain(part);
    for (const part of said.slice(1)) expect(text).toContain(part);
    for (const action of letter.actions) {
      expect(text).toContain(action.url);
      expect(html).toContain(action.url.replaceAll('&', '&amp;'));
    }
  });

  it('runs nothing, fetches nothing, follows nobody', () => {
    expect(html).not.toMatch(/<script|<img|<link|javascript:|url\(|@import/i);
    expect(html).not.toContain('<b>D’Arc');
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '');
    for (const address of addresses) expect(address).toMatch(/^https:\/\/hub\.example/);
  });

  it('says its language, its hub, and whom to call', () => {
    expect(html).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
    expect(text).toContain('Hub du Sud');
    expect(text).toContain('04 65 71 00 00');
  });
});

describe('a letter about a place', () => {
  it.each([
    'registration-confirmed',
    'registration-promoted',
    'registration-waitlisted',
    'registration-again',
  ] as const)(
    '%s tells when, where, how to come, whom to call, the code, the place and how to give it back',
    (kind) => {
      const text = letterText(letters[kind]('fr'), frameIn('fr'));
      for (const part of [
        'QUAND-ICI',
        'OU-ICI',
        'ACCES-ICI',
        'Nadia, 04 65 71 11 11',
        'ABCD-2345',
        'Il sert à retrouver votre place sur hub.example/code.',
        'Ana Roux',
      ])
        expect(text).toContain(part);
      expect(text).toContain('https://hub.example/inscriptions/x\n');
      expect(text).toContain('https://hub.example/inscriptions/x?annuler=1');
    },
  );

  it('tells what changed and nothing else as changed', () => {
    const letter = letters['switch-changed']('fr');
    expect(letter.changes).toEqual([{ label: 'Quand', before: 'AVANT-QUAND', after: 'QUAND-ICI' }]);
    expect(letter.facts.map((fact) => fact.value)).toContain('OU-ICI');
  });
});

describe('a letter about a new date', () => {
  it('asks whoever has a place, and answers with two links', () => {
    const letter = postponedIn('fr', true);
    expect(letter.question).toBe('Venez-vous à la nouvelle date\u00a0?');
    expect(letter.actions.slice(0, 2)).toEqual([
      { label: 'Je garde ma place', url: 'https://hub.example/inscriptions/x?je-garde=1' },
      { label: 'Je ne peux pas', url: 'https://hub.example/inscriptions/x?annuler=1' },
    ]);
  });

  it('asks nothing of whoever waits', () => {
    const letter = postponedIn('fr', false);
    expect(letter.question).toBeUndefined();
    expect(letter.actions.map((action) => action.label)).not.toContain('Je garde ma place');
    expect(letter.notes).toContain('Vous restez sur la liste d’attente. Vous n’avez rien à faire.');
  });

  it('tells the days where only those between the first and the last one change', () => {
    const letter = switchChanged({
      ...place('fr'),
      before: { when: 'QUAND-ICI', where: 'OU-ICI' },
      days: { before: 'lundi, mardi et mercredi', after: 'lundi et mercredi' },
    });
    expect(letter.changes).toEqual([
      { label: 'Les jours', before: 'lundi, mardi et mercredi', after: 'lundi et mercredi' },
    ]);
  });
});

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
