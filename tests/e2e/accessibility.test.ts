import { matchRoutes } from '@remix-run/react';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealFollowerToken } from '~/domain/ideas/following/follower-token';
import { sealSurveyToken } from '~/domain/survey/survey-token';
import routes from '~/routes';
import { DEMO_FOLLOWER } from '~db/seeds/demo-voices';
import { accessibilityFaults } from '../support/accessibility-faults';
import { hasBrowser, openBrowser } from '../support/browser';
import { startBuiltApp } from '../support/running-app';
import { type RunningApp, TEST_SECRET } from '../support/spawn-app';

type Look = readonly [width: number, scheme: 'light' | 'dark'];
/** A narrow phone, which is also a desk's window at 400 %, and a desk; in both schemes. */
const EVERY_LOOK: readonly Look[] = [
  [320, 'light'],
  [320, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
];
const TWO_LOOKS: readonly Look[] = [
  [320, 'dark'],
  [1280, 'light'],
];
const SHARES = [
  'visitors',
  'a mediator',
  'the team',
  'the team of a Switch',
  'the team of a Switch, further',
] as const;
/** An organiser and hub staff in one: sees every page of the team. */
const STAFF = 'demo-administration-hub-du-sud';
const MEDIATOR = 'demo-mediation-hub-du-sud';

/** Every page of the contract, in both languages and schemes, on a phone and on a desk. */
describe.skipIf(!hasBrowser)('accessibility by axe', () => {
  let app: RunningApp;
  let browser: Browser;
  let publicPages: string[];
  let teamPages: string[];
  let mediatorPages: string[];

  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp({ env: { SECRET: TEST_SECRET } }), openBrowser()]);
    const coming = await firstMatch('/switchs', /href="(\/switchs\/[a-z0-9-]+)"/);
    const past = await firstMatch('/switchs?quand=passes', /href="(\/switchs\/[a-z0-9-]+)"/);
    const cancelled = await firstMatch('/switchs', /href="(\/switchs\/[a-z0-9-]*quartiers[a-z0-9-]*)"/);
    const idea = await firstMatch('/tableau', /href="(\/idees\/\d+)"/);
    const ownPlace = await place(coming);
    publicPages = [
      '/',
      '/zones/alpes',
      '/switchs',
      '/switchs?q=introuvable',
      coming,
      past,
      cancelled,
      `${coming}/programme`,
      `${coming}/inscription`,
      `${past}/inscription`,
      `${coming}/idees`,
      `${past}/idees`,
      `${coming}/idees/nouvelle`,
      `${coming}/salle`,
      `${past}/salle`,
      ownPlace,
      `${ownPlace}/billet`,
      `${ownPlace}/attestation`,
      `${ownPlace}/donnees`,
      `${ownPlace}/donnees?effacer=1`,
      `${ownPlace}/trajets`,
      `${ownPlace}/idee`,
      '/code',
      '/tableau',
      '/tableau/liste',
      idea,
      `${idea}/commenter`,
      `${idea}/signaler`,
      `${idea}/suivre`,
      '/idees/suivre',
      `/suivi/${sealFollowerToken(TEST_SECRET, DEMO_FOLLOWER)}`,
      `${idea}/reponse`,
      await replyPage(),
      '/services',
      '/services?q=introuvable',
      await firstMatch('/services', /href="(\/idees\/\d+)"/),
      '/connexion',
      '/connexion/code',
      '/connexion/lien',
      `/connexion/lien?token=${'a'.repeat(32)}`,
      await survey(past),
      '/erreur/413',
      '/accessibilite',
      '/donnees-personnelles',
      '/mentions-legales',
      '/donnees',
      '/integrer',
      '/integrer/switchs',
      `/integrer/switchs?switch=${coming.split('/').at(-1)}`,
      '/integrer/switchs?zone=nulle-part',
      '/nulle-part',
    ];
    const ofPerson = /href="(\/organisation\/switchs\/[a-z0-9-]+\/inscriptions\/[0-9a-f-]{36})"/;
    const person = await firstMatch(`/organisation${coming}/inscriptions`, ofPerson, STAFF);
    const written = '/switchs/gap-le-numerique-en-montagne';
    const copied = await firstMatch('/switchs?quand=passes', /href="(\/switchs\/[a-z0-9-]+)"/);
    const code = await firstMatch(
      `/organisation${copied}/cartes`,
      /name="code" value="([0-9A-Z-]{9})"/,
      STAFF,
    );
    const message = await firstMatch('/hub/messages', /href="(\/hub\/messages\/[0-9a-f-]{36})"/, STAFF);
    // The next Switch that has tables with codes.
    const tables = '/organisation/switchs/gap-le-numerique-en-montagne/tables';
    const table = await firstMatch(tables, /href="(\/tables\/[0-9a-f-]{36})"/, STAFF);
    teamPages = [
      `${tables}/fiches`,
      '/organisation',
      '/organisation/agenda',
      '/organisation/switchs/nouveau',
      '/organisation/modeles',
      await firstMatch('/organisation/modeles', /href="(\/organisation\/modeles\/[0-9a-f-]{36})"/, STAFF),
      `/organisation${coming}`,
      `/organisation${coming}/programme`,
      `/organisation${coming}/tables`,
      table,
      `${table}/appli`,
      `/organisation${written}/cartes`,
      `/organisation${copied}/cartes`,
      `/cartes/${code.replace('-', '')}`,
      `/organisation${written}/cartes/imprimer?serie=1`,
      `/organisation${written}/a-recopier`,
      await photoToCopy(written),
      `/organisation${coming}/report`,
      `/organisation${coming}/dupliquer`,
      `/organisation${coming}/bilan/photos`,
      `/organisation${coming}/apercu`,
      `/organisation${coming}/places`,
      `/organisation${coming}/inscriptions`,
      person,
      `/organisation${coming}/inscriptions?statut=attente&langue=fr&par=100`,
      `/organisation${coming}/inscriptions/actions`,
      `/organisation${coming}/inscriptions/doublons`,
      `/organisation${coming}/inscriptions/importer`,
      `/organisation${coming}/inscriptions/etiquettes`,
      `/organisation${coming}/inscriptions/badges`,
      `/organisation${coming}/inscriptions/billets`,
      '/billets',
      `/organisation${coming}/accueil`,
      `/organisation${past}/accueil`,
      `/organisation${coming}/salle`,
      `/organisation${coming}/accueil/appli`,
      `/organisation${past}/bilan`,
      `/organisation${past}/emargement`,
      `/organisation${coming}/equipe`,
      `/organisation${coming}/journal`,
      '/organisation/lieux',
      '/organisation/lieux/nouveau',
      await firstMatch('/organisation/lieux', /href="(\/organisation\/lieux\/[0-9a-f-]{36})"/, STAFF),
      `/organisation${coming}/besoins`,
      `/organisation${coming}/avis`,
      `/organisation${past}/avis`,
      '/hub/moderation',
      '/hub/reglages',
      '/hub/logiciels',
      '/hub/reglages/vocabulaire',
      '/hub/tri',
      '/hub/tri/gestes',
      '/hub/tri/lot',
      `/hub/tri?etat=toutes&idee=${idea.split('/').at(-1)}`,
      '/hub/journal',
      '/hub/equipe',
      await firstMatch('/hub/equipe', /href="(\/hub\/equipe\/[0-9a-f-]{36})"/, STAFF),
      `/organisation${coming}/messages`,
      `/organisation${coming}/messages/nouveau`,
      // The one that was sent: below the draft.
      await firstMatch(
        '/organisation/switchs/aubagne-accueillir-au-guichet/messages',
        /\/messages\/[0-9a-f-]{36}"[\s\S]*?href="(\/organisation\/switchs\/[a-z0-9-]+\/messages\/[0-9a-f-]{36})"/,
        STAFF,
      ),
      `/organisation${coming}/rappels`,
      `/organisation${coming}/trajets`,
      '/hub/donnees',
      '/hub/realisations',
      `/hub${await firstMatch('/services', /href="(\/idees\/\d+)"/)}/realisation`,
      `/organisation${coming}/appels`,
      `/organisation${coming}/appels?voir=faits`,
      `/organisation${coming}/appels?imprimer=oui`,
      `/organisation${past}/avis`,
      `/organisation${past}/avis/papier`,
      '/hub/messages',
      message,
      `/hub${idea}`,
      `/hub${idea}/demander`,
      `/hub${idea}/regrouper`,
      `/hub${idea}/partager`,
      '/hub/decisions',
      '/hub/reponses',
      '/hub/reponses?voir=a-decider',
      '/hub/reponses?moyen=phone&imprimer=oui',
      '/tableau',
      '/deconnexion',
    ];
    const ofMine = /href="(\/mediation\/personnes\/[0-9a-f-]{36})"/;
    const mine = await firstMatch('/mediation/personnes', ofMine, MEDIATOR);
    mediatorPages = [
      '/mediation',
      await firstMatch('/mediation', /href="(\/mediation\/switchs\/[a-z0-9-]+)"/, MEDIATOR),
      '/mediation/personnes',
      '/mediation/personnes?q=introuvable',
      mine,
      `${mine}?modifier=1`,
      `${mine}?annuler=1`,
      '/mediation/messages',
    ];
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function signedIn(context: BrowserContext, person: string) {
    const answer = await context.request.post(`${app.url}/connexion/demonstration`, {
      form: { person, retour: '' },
      headers: { origin: app.url },
    });
    expect(answer.status()).toBe(200);
  }

  async function firstMatch(path: string, pattern: RegExp, person?: string): Promise<string> {
    const context = await browser.newContext();
    if (person) await signedIn(context, person);
    const text = await (await context.request.get(app.url + path)).text();
    await context.close();
    const found = pattern.exec(text)?.[1];
    if (!found) throw new Error(`nothing like ${pattern} on ${path}`);
    return found;
  }

  /** The photo that the desk gives out next. */
  async function photoToCopy(switchPath: string): Promise<string> {
    const context = await browser.newContext();
    await signedIn(context, STAFF);
    const answer = await context.request.post(`${app.url}/organisation${switchPath}/a-recopier`, {
      form: { intent: 'next' },
      headers: { origin: app.url },
      maxRedirects: 0,
    });
    await context.close();
    return answer.headers().location ?? '';
  }

  /** The page of somebody's place. */
  async function place(switchPath: string): Promise<string> {
    const form = {
      forWhom: 'other',
      firstName: 'Camille',
      lastName: 'Exemple',
      stakeholderType: 'usager',
      contact: 'none',
      companionName: 'Dominique Exemple',
      intent: 'confirm',
    };
    const answer = await fetch(`${app.url}${switchPath}/inscription`, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    return answer.headers.get('location')?.split('?')[0] ?? '';
  }

  /** The page on which somebody who was there says what they thought of it. */
  async function replyPage(): Promise<string> {
    const waiting = '/hub/reponses?voir=questions';
    const asked = await firstMatch(waiting, /<h3[^>]*><a[^>]*href="(\/hub\/idees\/\d+)"/, STAFF);
    return firstMatch(`${asked}/demander`, /href="(\/idees\/\d+\/reponse\/[A-Z0-9]{8})"/, STAFF);
  }

  async function survey(switchPath: string): Promise<string> {
    const ofPerson = /href="\/organisation\/switchs\/[a-z0-9-]+\/inscriptions\/([0-9a-f-]{36})"/;
    const id = await firstMatch(`/organisation${switchPath}/inscriptions?statut=confirmees`, ofPerson, STAFF);
    return `/avis/${sealSurveyToken(TEST_SECRET, id)}`;
  }

  it('sees what is wrong, in a frame as well', async () => {
    const page = await browser.newPage({ baseURL: app.url, viewport: { width: 320, height: 900 } });
    await page.goto('/accessibilite');
    await page.locator('main').evaluate(async (main) => {
      main.insertAdjacentHTML(
        'beforeend',
        '<img src="/favicon.svg"><p>Large</p><iframe title="Cadre"></iframe>',
      );
      main.querySelector<HTMLElement>('p:last-of-type')?.style.setProperty('width', '400px');
      const frame = main.querySelector('iframe');
      const isLoaded = new Promise((resolve) => frame?.addEventListener('load', resolve));
      frame?.setAttribute(
        'srcdoc',
        '<!doctype html><html lang="fr"><title>Cadre</title><main><input></main>',
      );
      await isLoaded;
    });
    const faults = await accessibilityFaults(page);
    await page.close();
    expect(faults.map((fault) => fault.split(/[: ]/)[0]).sort()).toEqual(['image-alt', 'label', 'scrolls']);
  });

  it('looks at every page of the map', () => {
    const seen = routes.filter(({ file }) => file.endsWith('.tsx')).map(({ path = '' }) => path);
    const looked = [...publicPages, ...teamPages, ...mediatorPages].map(routeOf);
    expect(seen.filter((path) => !looked.includes(path))).toEqual([]);
  });

  describe.each([
    ['fr', EVERY_LOOK],
    // Colours are the same in both languages: words are what may be too long here, or missing.
    ['en', TWO_LOOKS],
  ] as const)('in %s', (language, looks) => {
    it.each(SHARES)(
      'finds no violation and no sideways scroll on the pages of %s',
      async (whose) => {
        const [pages, person] = sharesOf()[whose];
        const context = await browser.newContext({ baseURL: app.url, reducedMotion: 'reduce' });
        if (person) await signedIn(context, person);
        const page = await context.newPage();
        const found: string[] = [];
        for (const path of pages) {
          await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
          if (!isAt(page, path)) found.push(`${path} leads to ${page.url()}`);
          for (const [at, [width, scheme]] of looks.entries()) {
            const isSeen = looks[at - 1]?.[0] === width;
            found.push(...(await faults(page, { width, scheme, isSeen })));
          }
        }
        await context.close();
        expect(found).toEqual([]);
      },
      800_000,
    );
  });

  /** Pages by who sees them, in shares of a few minutes each. */
  function sharesOf(): Record<(typeof SHARES)[number], [string[], string | undefined]> {
    const isOfSwitch = (path: string) => path.startsWith('/organisation/switchs/');
    const ofSwitch = teamPages.filter(isOfSwitch);
    const half = Math.ceil(ofSwitch.length / 2);
    return {
      visitors: [publicPages, undefined],
      'a mediator': [mediatorPages, MEDIATOR],
      'the team': [teamPages.filter((path) => !isOfSwitch(path)), STAFF],
      'the team of a Switch': [ofSwitch.slice(0, half), STAFF],
      'the team of a Switch, further': [ofSwitch.slice(half), STAFF],
    };
  }
});

/** Of all routes, the one that answers at this address. */
function routeOf(address: string): string | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  const map = routes.map(({ path = '' }) => ({ path }));
  return matchRoutes(map, pathname)?.[0]?.route.path;
}

function isAt(page: Page, address: string): boolean {
  return new URL(page.url()).pathname === new URL(address, page.url()).pathname;
}

/** @param isSeen in this size already, in another scheme */
async function faults(
  page: Page,
  { width, scheme, isSeen }: { width: number; scheme: Look[1]; isSeen: boolean },
): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  const where = `${page.url()} ${width} ${scheme}`;
  const untitled = await takeOutScriptlessFrames(page);
  return [
    ...(await accessibilityFaults(page, isSeen ? 'colours' : undefined)).map((fault) => `${where}: ${fault}`),
    ...untitled.map((frame) => `${where}: a frame without a title: ${frame}`),
  ];
}

/**
 * A letter stands in a frame that runs no script, so axe would wait in it for ever: letters have tests of their own
 * (tests/emails). @returns those that do not say what they hold
 */
function takeOutScriptlessFrames(page: Page): Promise<string[]> {
  return page.locator('iframe[sandbox]:not([sandbox~=allow-scripts])').evaluateAll((frames) =>
    frames.flatMap((frame) => {
      frame.remove();
      return frame.getAttribute('title') ? [] : [frame.outerHTML];
    }),
  );
}
