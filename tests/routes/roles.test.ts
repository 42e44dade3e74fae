import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sealFollowerToken } from '~/domain/ideas/following/follower-token';
import { registerAtDesk } from '~/domain/registrations/desk/register-at-desk.server';
import { sealToken } from '~/domain/registrations/registration-token';
import { sealSurveyToken } from '~/domain/survey/survey-token';
import routes from '~/routes';
import type { Connection } from '~db/connect.server';
import { insertVenue } from '~db/queries/venues';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { makeCampaign } from '../support/campaigns';
import { eventOf, hireReader, makeCards, sendPhotos } from '../support/cards';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { type HttpVisitor, httpVisitor } from '../support/http-visitor';
import { makeIdea } from '../support/ideas';
import { deskInput, mediatorOf } from '../support/mediator';
import { registerPeople } from '../support/register-people';
import { signInAs } from '../support/sign-in-as';
import { hire } from '../support/team';

const DAY_MS = 86_400_000;
/** Of people registered: on no page but those of whoever organises. */
const PRIVATE = ['Zyxwvut', 'secret@prive.example'];

const ROLES = [
  'visitor',
  'former', // signed in, the time of every role over
  'mediator',
  'facilitator', // of the Switch "own"
  'coOrganiser', // of the Switch "own"
  'organiser', // of Alpes
  'hubStaff',
  'hubAdmin',
  'farAdmin', // of the other hub
] as const;
type Role = (typeof ROLES)[number];

let connection: Connection;
let app: AppInProcess;
const people = {} as Record<Role, HttpVisitor>;
/** What stands for :own, :otherIdea… in the paths and fields below. */
const names: Record<string, string> = {};

async function hireAll(): Promise<void> {
  const { db } = connection;
  const at = (who: string) => `${who}@team.example`;
  await hire(db, { email: at('former'), role: 'hub_admin' });
  await hire(db, { email: at('mediator'), role: 'mediator', organization: 'Les Lices' });
  await hire(db, { email: at('facilitator'), role: 'facilitator', switchEvent: 'own' });
  await hire(db, { email: at('coOrganiser'), role: 'co_organiser', switchEvent: 'own' });
  await hire(db, { email: at('organiser'), role: 'organiser', zone: 'alpes' });
  await hire(db, { email: at('hubStaff'), role: 'hub_staff' });
  await hire(db, { email: at('hubAdmin'), role: 'hub_admin' });
  await hire(db, { email: at('farAdmin'), role: 'hub_admin', hubId: 'antilles-guyane' });
  people.visitor = httpVisitor(app.url);
  for (const role of ROLES) if (role !== 'visitor') people[role] = await signInAs(app, db, at(role));
  for (const [name, who] of [
    ['ownGrant', 'coOrganiser'],
    ['farGrant', 'farAdmin'],
  ] as const) {
    const grant = await db
      .selectFrom('roleGrant')
      .innerJoin('user', 'user.id', 'roleGrant.userId')
      .select('roleGrant.id')
      .where('email', '=', at(who).toLowerCase())
      .executeTakeFirstOrThrow();
    names[name] = grant.id;
  }
  await db
    .updateTable('roleGrant')
    .set({ expiresAt: new Date() })
    .where('userId', 'in', db.selectFrom('user').select('id').where('email', '=', at('former')))
    .execute();
}

/** In each place a published Switch with somebody registered and an idea, and a draft. */
async function fill(slug: string, zone: string, hubId: string): Promise<void> {
  const { db } = connection;
  const now = new Date();
  const ctx = await contextOf(db, { hubId, now });
  const dates = {
    startsAt: new Date(now.getTime() + 20 * DAY_MS),
    registrationOpensAt: new Date(now.getTime() - DAY_MS),
  };
  const event = await makeSwitch(db, ctx.hub, { ...dates, slug, zone, title: `Titre de ${slug}` });
  const draft = `${slug}-draft`;
  await makeSwitch(db, ctx.hub, { ...dates, slug: draft, zone, status: 'draft', title: `Titre de ${draft}` });
  const [registration = ''] = await registerPeople(ctx, event, [
    { lastName: 'Zyxwvut', contact: { contact: 'email', email: 'secret@prive.example' } },
  ]);
  names[`${slug}Registration`] = registration;
  names[`${slug}Campaign`] = await makeCampaign({ ...ctx, viewer: { kind: 'system' } }, event.id);
  names[`${slug}Token`] = sealToken(app.env.secret, registration);
  names[`${slug}Survey`] = sealSurveyToken(app.env.secret, registration);
  names[`${slug}Idea`] = String(await makeIdea(ctx, event, { title: `Idée de ${slug}` }));
  const system = { ...ctx, viewer: { kind: 'system' as const } };
  [names[`${slug}Card`] = ''] = await makeCards(system, event.id, 1);
  const reader = await hireReader(db, ctx, `reader-${slug}`, { role: 'hub_admin' });
  [names[`${slug}Photo`] = ''] = await sendPhotos(reader, await eventOf(ctx, event.id), 1);
  const message = await db
    .selectFrom('message')
    .select('id')
    .where('registrationId', '=', registration)
    .executeTakeFirstOrThrow();
  names[`${slug}Message`] = message.id;
  const template = await db
    .insertInto('switchTemplate')
    .values({ hubId, name: `Titre de ${slug}`, content: '{}', createdBy: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  names[`${slug}Template`] = template.id;
  const table = await db
    .insertInto('workTable')
    .values({ hubId, switchEventId: event.id, number: 1, theme: `Titre de ${slug}` })
    .returning('id')
    .executeTakeFirstOrThrow();
  names[`${slug}Table`] = table.id;
  names[`${slug}Venue`] = await insertVenue(db, hubId, {
    name: `Lieu de ${slug}`,
    address: '1 rue Neuve',
    postalCode: '05000',
    communeCode: hubId === 'hub-du-sud' ? (zone === 'alpes' ? '05061' : '84007') : '97302',
    communeName: 'Ici',
    isShared: true,
  });
}

/** Somebody whom the mediator's organization registered at the Switch "other". */
async function mediated(): Promise<string> {
  const ctx = await contextOf(connection.db, { now: new Date() });
  const mediator = await mediatorOf(ctx, 'Les Lices', 'colleague@team.example');
  const { id } = await connection.db
    .selectFrom('switchEvent')
    .select('id')
    .where('slug', '=', 'other')
    .executeTakeFirstOrThrow();
  await registerAtDesk(mediator.ctx, id, deskInput(mediator, [{ lastName: 'Accompagné' }]));
  const row = await connection.db
    .selectFrom('registration')
    .select('id')
    .where('lastName', '=', 'Accompagné')
    .executeTakeFirstOrThrow();
  return row.id;
}

beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection);
  await fill('own', 'alpes', 'hub-du-sud');
  await fill('other', 'avignon', 'hub-du-sud');
  await fill('far', 'guyane', 'antilles-guyane');
  await hireAll();
  names.mediatedRegistration = await mediated();
  names.nobodysFollowing = sealFollowerToken(app.env.secret, randomUUID());
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

/** A status for each role, in the order of ROLES; 'in' is: sign in first, and come back. */
type Expected = number | 'in';
type Row = readonly [path: string, ...expected: Expected[]];

const all = (status: number): Expected[] => ROLES.map(() => status);
const OPEN = all(200);
const NOWHERE = all(404);
//                            visitor former media. facil. co-org. organ. staff admin far
const TEAM: Expected[] = /* */ ['in', 403, 403, 403, 200, 200, 200, 200, 403];
const OTHER_ZONE: Expected[] = ['in', 403, 403, 403, 403, 403, 200, 200, 403];
const OWN_DRAFT: Expected[] = ['in', 403, 404, 404, 404, 200, 200, 200, 403];
const OTHER_DRAFT: Expected[] = ['in', 403, 404, 404, 404, 404, 200, 200, 403];
const FAR: Expected[] = /* * */ ['in', 403, 404, 404, 404, 404, 404, 404, 403];
const HUB: Expected[] = /* * */ ['in', 403, 403, 403, 403, 403, 200, 200, 403];
const ADMIN: Expected[] = /**/ ['in', 403, 403, 403, 403, 403, 403, 200, 403];
const ADMIN_FAR: Expected[] = ['in', 403, 403, 403, 403, 403, 403, 404, 403];
const HUB_FAR: Expected[] = /**/ ['in', 403, 403, 403, 403, 403, 404, 404, 403];

const OTHER_CAMPAIGN: Expected[] = ['in', 403, 403, 403, 404, 404, 404, 404, 403];

/** Every page of the contract that exists, written by hand from it: what a GET answers to each role. */
const PAGES: Row[] = [
  ['/', ...OPEN],
  ['/zones/alpes', ...OPEN],
  ['/zones/guyane', ...NOWHERE],
  ['/switchs', ...OPEN],
  ['/switchs/own', ...OPEN],
  ['/switchs/other', ...OPEN],
  ['/switchs/far', ...NOWHERE],
  ['/switchs/own-draft', 404, 404, 404, 404, 404, 200, 200, 200, 404],
  ['/switchs/other-draft', 404, 404, 404, 404, 404, 404, 200, 200, 404],
  ['/switchs/far-draft', ...NOWHERE],
  ['/switchs/own/programme', ...OPEN],
  ['/switchs/far/programme', ...NOWHERE],
  ['/switchs/own-draft/programme', ...NOWHERE],
  ['/switchs/own/photos/00000000-0000-4000-8000-000000000000', ...NOWHERE],
  ['/switchs/own/inscription', ...OPEN],
  ['/switchs/far/inscription', ...NOWHERE],
  ['/switchs/own-draft/inscription', ...NOWHERE],
  ['/switchs/own/idees', ...OPEN],
  ['/switchs/far/idees', ...NOWHERE],
  ['/switchs/own-draft/idees', ...NOWHERE],
  ['/switchs/own/idees/nouvelle', ...OPEN],
  ['/switchs/far/idees/nouvelle', ...NOWHERE],
  ['/switchs/own-draft/idees/nouvelle', ...NOWHERE],
  ['/tableau', ...OPEN],
  ['/tableau/liste', ...OPEN],
  ['/tableau.json', ...OPEN],
  ['/idees/:ownIdea', ...OPEN],
  ['/idees/:farIdea', ...NOWHERE],
  ['/idees/proches.json?q=bus', ...OPEN],
  ['/idees/suivre', ...OPEN],
  ['/idees/:ownIdea/soutien', ...all(302)],
  ['/idees/:ownIdea/commenter', ...OPEN],
  ['/idees/:farIdea/commenter', ...NOWHERE],
  ['/idees/:ownIdea/signaler', ...OPEN],
  ['/idees/:farIdea/signaler', ...NOWHERE],
  ['/idees/:ownIdea/suivre', ...OPEN],
  ['/idees/:farIdea/suivre', ...NOWHERE],
  ['/suivi/:nobodysFollowing', ...OPEN],
  ['/suivi/forged', ...NOWHERE],
  ['/inscriptions/:ownToken/idee', ...OPEN],
  ['/inscriptions/:farToken/idee', ...NOWHERE],
  ['/inscriptions/forged/idee', ...NOWHERE],
  ['/hub/moderation', ...HUB],
  ['/idees/:ownIdea/reponse', ...OPEN],
  ['/idees/:ownIdea/reponse/K7MP3QXR', ...NOWHERE],
  ['/idees/:ownIdea/fichier', ...NOWHERE],
  ['/services', ...OPEN],
  ['/code', ...OPEN],
  ['/cartes/:ownCard', ...OPEN],
  ['/cartes/:farCard', ...NOWHERE],
  ['/cartes/AAAA2222', ...NOWHERE],
  ['/avis/:ownSurvey', ...OPEN],
  ['/avis/:farSurvey', ...NOWHERE],
  // The link of a registration is none of a survey.
  ['/avis/:ownToken', ...NOWHERE],
  ['/inscriptions/:farToken', ...NOWHERE],
  ['/inscriptions/forged', ...NOWHERE],
  ...['/billet', '/billet.pdf', '/attestation', '/attestation.pdf'].flatMap((tail): Row[] => [
    [`/inscriptions/:farToken${tail}`, ...NOWHERE],
    [`/inscriptions/forged${tail}`, ...NOWHERE],
  ]),
  ...['/donnees', '/donnees.json', '/trajets'].flatMap((tail): Row[] => [
    [`/inscriptions/:farToken${tail}`, ...NOWHERE],
    [`/inscriptions/forged${tail}`, ...NOWHERE],
    [`/inscriptions/:ownSurvey${tail}`, ...NOWHERE],
  ]),
  ['/accessibilite', ...OPEN],
  ['/donnees-personnelles', ...OPEN],
  ['/mentions-legales', ...OPEN],
  ['/communes.json?q=avi', ...OPEN],
  ['/integrer', ...OPEN],
  ['/integrer?zone=guyane', ...NOWHERE],
  ['/integrer/switchs', ...OPEN],
  ['/integrer/switchs?switch=own', ...OPEN],
  // Also whoever may see a draft does not show it to others.
  ['/integrer/switchs?switch=own-draft', ...NOWHERE],
  ['/integrer/switchs?switch=far', ...NOWHERE],
  ['/oembed?url=http%3A%2F%2Flocalhost%3A3000%2Fswitchs%2Fown', ...OPEN],
  ['/oembed?url=http%3A%2F%2Flocalhost%3A3000%2Fswitchs%2Fown-draft', ...NOWHERE],
  ['/switchs/own/salle', ...OPEN],
  ['/switchs/own-draft/salle', ...NOWHERE],
  ['/switchs/far/salle', ...NOWHERE],
  ['/i/0', ...NOWHERE],
  ['/i/99999999999', ...NOWHERE],
  ['/switchs/own/apercu.png', ...OPEN],
  ['/switchs/own-draft/apercu.png', ...NOWHERE],
  ['/switchs/far/apercu.png', ...NOWHERE],
  ['/donnees', ...OPEN],
  ['/donnees/idees.json', ...OPEN],
  ['/donnees/switchs.csv', ...OPEN],
  ['/donnees/personnes.json', ...NOWHERE],
  ['/decisions.rss', ...OPEN],
  ['/sitemap.xml', ...OPEN],
  ['/robots.txt', ...OPEN],
  ['/switchs.ics', ...OPEN],
  ['/zones/alpes.ics', ...OPEN],
  ['/zones/guyane.ics', ...NOWHERE],
  ['/switchs/own.ics', ...OPEN],
  ['/switchs/far.ics', ...NOWHERE],
  ['/switchs/own-draft.ics', ...NOWHERE],
  ['/agendas/forged.ics', ...NOWHERE],
  ['/connexion', ...OPEN],
  ['/connexion/code', ...OPEN],
  [`/connexion/lien?token=${'A'.repeat(32)}`, ...OPEN],
  ['/connexion/demonstration', ...NOWHERE],
  ['/deconnexion', 302, 200, 200, 200, 200, 200, 200, 200, 200],
  // Not there unless REPORT_TOKEN is set.
  ['/messages/rapports', ...NOWHERE],
  ['/erreur/403', ...all(403)],
  ['/nowhere', ...NOWHERE],
];

const MEDIATOR: Expected[] = ['in', 403, 200, 403, 403, 403, 403, 403, 403];
const MEDIATOR_NOWHERE: Expected[] = MEDIATOR.with(2, 404);

const MEDIATOR_PAGES: Row[] = [
  ['/mediation', ...MEDIATOR],
  ['/mediation/switchs/own', ...MEDIATOR],
  ['/mediation/switchs/other', ...MEDIATOR],
  ['/mediation/switchs/own-draft', ...MEDIATOR_NOWHERE],
  ['/mediation/switchs/far', ...MEDIATOR_NOWHERE],
  ['/mediation/personnes', ...MEDIATOR],
  ['/mediation/personnes/:mediatedRegistration', ...MEDIATOR],
  // Registered by nobody's organization, or elsewhere.
  ['/mediation/personnes/:ownRegistration', ...MEDIATOR_NOWHERE],
  ['/mediation/personnes/:farRegistration', ...MEDIATOR_NOWHERE],
  ['/mediation/messages', ...MEDIATOR],
];

const TEAM_PAGES: Row[] = [
  ['/billets', 'in', 403, 200, 200, 200, 200, 200, 200, 403],
  // Of another hub: nobody here may manage their place.
  ['/billets?ids=:farRegistration', 'in', 403, 200, 200, 200, 200, 200, 200, 403],
  ['/organisation', ...TEAM],
  ['/organisation/agenda', ...TEAM],
  ['/organisation/switchs/nouveau', 'in', 403, 403, 403, 403, 200, 200, 200, 403],
  ['/organisation/modeles', ...TEAM],
  ['/organisation/modeles/:ownTemplate', ...TEAM],
  ['/organisation/modeles/:farTemplate', 'in', 403, 403, 403, 404, 404, 404, 404, 403],
  // Whoever only helps with one Switch prepares no other.
  ['/organisation/switchs/own/dupliquer', ...OTHER_ZONE.with(5, 200)],
  ['/organisation/switchs/other/dupliquer', ...OTHER_ZONE],
  ['/organisation/switchs/own-draft/dupliquer', ...OWN_DRAFT],
  ['/organisation/switchs/other-draft/dupliquer', ...OTHER_DRAFT],
  ['/organisation/switchs/far/dupliquer', ...FAR],
  ['/organisation/lieux', ...TEAM],
  ['/organisation/lieux/nouveau', 'in', 403, 403, 403, 403, 200, 200, 200, 403],
  ['/organisation/lieux/:ownVenue', 'in', 403, 404, 404, 200, 200, 200, 200, 403],
  ['/organisation/lieux/:farVenue', 'in', 403, 404, 404, 404, 404, 404, 404, 403],
  ...[
    '',
    '/report',
    '/programme',
    '/tables',
    '/tables/fiches',
    '/cartes',
    '/cartes/imprimer',
    '/places',
    '/inscriptions',
    '/messages',
    '/messages/nouveau',
    '/inscriptions.csv',
    '/besoins',
    '/apercu',
    '/appels',
    '/rappels',
    '/trajets',
    '/avis',
    '/avis/papier',
    '/bilan',
    '/bilan.pdf',
    '/bilan.csv',
    '/emargement',
    '/equipe',
    '/journal',
    '/bilan/photos',
  ].flatMap((tail): Row[] => [
    [`/organisation/switchs/own${tail}`, ...TEAM],
    [`/organisation/switchs/other${tail}`, ...OTHER_ZONE],
    [`/organisation/switchs/own-draft${tail}`, ...OWN_DRAFT],
    [`/organisation/switchs/other-draft${tail}`, ...OTHER_DRAFT],
    [`/organisation/switchs/far${tail}`, ...FAR],
    [`/organisation/switchs/far-draft${tail}`, ...FAR],
  ]),
  ...['', '/donnees'].flatMap((tail): Row[] => [
    [`/organisation/switchs/own/accueil${tail}`, ...TEAM.with(3, 200)],
    [`/organisation/switchs/other/accueil${tail}`, ...OTHER_ZONE],
    [`/organisation/switchs/own-draft/accueil${tail}`, ...OWN_DRAFT],
    [`/organisation/switchs/other-draft/accueil${tail}`, ...OTHER_DRAFT],
    [`/organisation/switchs/far/accueil${tail}`, ...FAR],
  ]),
  // Whoever has no account is asked for the code of the table, whether there is such a table or not.
  ...['', '/donnees'].flatMap((tail): Row[] => [
    [`/tables/:ownTable${tail}`, ...TEAM.with(0, 303).with(3, 200)],
    [`/tables/:otherTable${tail}`, ...OTHER_ZONE.with(0, 303)],
    [`/tables/:farTable${tail}`, ...FAR.with(0, 303)],
    [`/tables/nowhere${tail}`, ...FAR.with(0, 303)],
  ]),
  ...['/appli', '/veilleur.js'].flatMap((tail): Row[] => [
    [`/tables/:ownTable${tail}`, ...OPEN],
    [`/tables/:farTable${tail}`, ...OPEN],
  ]),
  ['/organisation/switchs/own/salle', ...TEAM.with(3, 200)],
  ['/organisation/switchs/other/salle', ...OTHER_ZONE],
  ['/organisation/switchs/own-draft/salle', ...OWN_DRAFT],
  ['/organisation/switchs/other-draft/salle', ...OTHER_DRAFT],
  ['/organisation/switchs/far/salle', ...FAR],
  ...['/cartes.pdf'].flatMap((tail): Row[] => [
    [`/organisation/switchs/own${tail}?serie=1`, ...TEAM],
    [`/organisation/switchs/own${tail}?serie=2`, ...TEAM.map((status) => (status === 200 ? 404 : status))],
    [`/organisation/switchs/other${tail}?serie=1`, ...OTHER_ZONE],
    [`/organisation/switchs/far${tail}?serie=1`, ...FAR],
  ]),
  // Facilitators copy what was written at their tables.
  ...['', '/:ownPhoto', '/:ownPhoto/photo.jpg'].flatMap((tail): Row[] => [
    [`/organisation/switchs/own/a-recopier${tail}`, ...TEAM.with(3, 200)],
    [`/organisation/switchs/far/a-recopier${tail}`, ...FAR],
  ]),
  ['/organisation/switchs/other/a-recopier', ...OTHER_ZONE],
  // A photo of another Switch.
  [
    '/organisation/switchs/other/a-recopier/:ownPhoto',
    ...OTHER_ZONE.map((status) => (status === 200 ? 404 : status)),
  ],
  ['/organisation/switchs/own-draft/a-recopier', ...OWN_DRAFT],
  ['/organisation/switchs/other-draft/a-recopier', ...OTHER_DRAFT],
  // The same for everybody and every Switch: they say nothing, and look nothing up.
  ...['/appli', '/veilleur.js', '/appli.webmanifest'].flatMap((tail): Row[] => [
    [`/organisation/switchs/own/accueil${tail}`, ...OPEN],
    [`/organisation/switchs/far-draft/accueil${tail}`, ...OPEN],
  ]),
  ...['.xlsx', '/actions', '/doublons', '/importer', '/etiquettes', '/badges', '/billets'].flatMap(
    (tail): Row[] => [
      [`/organisation/switchs/own/inscriptions${tail}`, ...TEAM],
      [`/organisation/switchs/other/inscriptions${tail}`, ...OTHER_ZONE],
      [`/organisation/switchs/own-draft/inscriptions${tail}`, ...OWN_DRAFT],
      [`/organisation/switchs/other-draft/inscriptions${tail}`, ...OTHER_DRAFT],
      [`/organisation/switchs/far/inscriptions${tail}`, ...FAR],
    ],
  ),
  ['/organisation/switchs/own/inscriptions/:ownRegistration', ...TEAM],
  ['/organisation/switchs/other/inscriptions/:otherRegistration', ...OTHER_ZONE],
  // Somebody of another zone's Switch, or of another hub's, through one's own Switch's address.
  ['/organisation/switchs/own/inscriptions/:otherRegistration', 'in', 403, 403, 403, 404, 404, 404, 404, 403],
  ['/organisation/switchs/own/inscriptions/:farRegistration', 'in', 403, 403, 403, 404, 404, 404, 404, 403],
  ['/organisation/switchs/far/inscriptions/:farRegistration', ...FAR],
  ...['', '/apercu'].flatMap((tail): Row[] => [
    [`/organisation/switchs/own/messages/:ownCampaign${tail}`, ...TEAM],
    [`/organisation/switchs/other/messages/:otherCampaign${tail}`, ...OTHER_ZONE],
    // Of another zone's Switch, through one's own Switch's page.
    [`/organisation/switchs/own/messages/:otherCampaign${tail}`, ...OTHER_CAMPAIGN],
    [`/organisation/switchs/far/messages/:farCampaign${tail}`, ...FAR],
  ]),
  // No such sheet yet; nobody was there yet.
  ['/organisation/switchs/own/emargement.pdf', ...TEAM.map((status) => (status === 200 ? 404 : status))],
  [
    '/organisation/switchs/other/emargement.pdf',
    ...OTHER_ZONE.map((status) => (status === 200 ? 404 : status)),
  ],
  ['/organisation/switchs/far/emargement.pdf', ...FAR],
  ['/organisation/switchs/own/attestations.pdf', ...TEAM.map((status) => (status === 200 ? 303 : status))],
  [
    '/organisation/switchs/other/attestations.pdf',
    ...OTHER_ZONE.map((status) => (status === 200 ? 303 : status)),
  ],
  ['/organisation/switchs/far/attestations.pdf', ...FAR],
  ['/hub/idees/:ownIdea', ...HUB],
  ['/hub/idees/:ownIdea/demander', ...HUB],
  ['/hub/idees/:ownIdea/regrouper', ...HUB],
  ['/hub/idees/:farIdea/regrouper', ...HUB_FAR],
  ['/hub/idees/:ownIdea/partager', ...HUB],
  ['/hub/idees/:farIdea/partager', ...HUB_FAR],
  ['/hub/idees/:farIdea/demander', ...HUB_FAR],
  ['/hub/decisions', ...HUB],
  ['/hub/reponses', ...HUB],
  ['/hub/reponses/lettres.pdf', ...HUB.map((status) => (status === 200 ? 303 : status))],
  ['/hub/idees/:farIdea', ...HUB_FAR],
  ['/hub/tri', ...HUB],
  ['/hub/tri/gestes', ...HUB],
  ['/hub/idees/:ownIdea/realisation', ...HUB],
  ['/hub/idees/:farIdea/realisation', ...HUB_FAR],
  ['/hub/realisations', ...HUB],
  ['/hub/tri/lot', ...HUB],
  ['/hub/tri.csv', ...HUB],
  ['/hub/tri.xlsx', ...HUB],
  ['/hub/reglages', ...ADMIN],
  ['/hub/logiciels', ...ADMIN],
  ['/hub/reglages/vocabulaire', ...ADMIN],
  ['/hub/donnees', ...HUB],
  ['/hub/equipe', ...ADMIN],
  ['/hub/equipe/:ownGrant', ...ADMIN],
  ['/hub/equipe/:farGrant', ...ADMIN_FAR],
  ['/hub/journal', ...HUB],
  ['/hub/journal.csv', ...HUB],
  ['/hub/journal.xlsx', ...HUB],
  ['/hub/messages', ...HUB],
  ['/hub/messages/:ownMessage', ...HUB],
  ['/hub/messages/:farMessage', ...HUB_FAR],
  // It is not sent yet, so there is nothing to show to whoever may look.
  ['/hub/messages/:ownMessage/html', ...HUB_FAR],
];

type Sent = readonly [path: string, fields: Record<string, string>, ...expected: Expected[]];

/** Of a version that nobody has seen. */
const CLOSE = { intent: 'close-registration', version: '99' };

/** What each role's forms are answered. Nobody below may change anything: allowed ones stop at a bad field. */
const FORMS: Sent[] = [
  ['/organisation/switchs/own/emargement', { intent: 'enter' }, 'in', 403, 403, 403, 400, 400, 400, 400, 403],
  [
    '/organisation/switchs/other/emargement',
    { intent: 'prepare', scope: 'temps' },
    'in',
    403,
    403,
    403,
    403,
    403,
    400,
    400,
    403,
  ],
  ['/organisation/switchs/far/emargement', { intent: 'prepare', scope: 'temps' }, ...FAR],
  ['/organisation/switchs/own/bilan/photos', { intent: 'add' }, 'in', 403, 403, 403, 400, 400, 400, 400, 403],
  [
    '/organisation/switchs/other/bilan/photos',
    { intent: 'add' },
    'in',
    403,
    403,
    403,
    403,
    403,
    400,
    400,
    403,
  ],
  ['/organisation/switchs/own/salle', {}, 'in', 403, 403, 400, 400, 400, 400, 400, 403],
  ['/organisation/switchs/other/salle', {}, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/organisation/switchs/far/salle', {}, ...FAR],
  ['/organisation/switchs/own/accueil', {}, 'in', 403, 403, 400, 400, 400, 400, 400, 403],
  ['/organisation/switchs/other/accueil', {}, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/organisation/switchs/own/accueil/donnees', {}, 'in', 403, 403, 400, 400, 400, 400, 400, 403],
  ['/organisation/switchs/other/accueil/donnees', {}, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/organisation/switchs/far/accueil/donnees', {}, ...FAR],
  ['/tables/:ownTable', { step: 'words' }, 303, 403, 403, 400, 400, 400, 400, 400, 403],
  ['/tables/:otherTable', { step: 'words' }, 303, 403, 403, 403, 403, 403, 400, 400, 403],
  ['/tables/:ownTable/donnees', {}, 303, 403, 403, 400, 400, 400, 400, 400, 403],
  ['/tables/:otherTable/donnees', {}, 303, 403, 403, 403, 403, 403, 400, 400, 403],
  ['/tables/:farTable/donnees', {}, ...FAR.with(0, 303)],
  [
    '/organisation/switchs/own/tables',
    { intent: 'renew-code' },
    'in',
    403,
    403,
    403,
    409,
    409,
    409,
    409,
    403,
  ],
  [
    '/organisation/switchs/other/tables',
    { intent: 'give-codes', table: 'x' },
    ...['in' as const, 403, 403, 403, 403, 403, 303, 303, 403],
  ],
  ['/organisation/agenda', {}, 'in', 403, 403, 403, 400, 400, 400, 400, 403],
  ['/organisation/switchs/nouveau', {}, 'in', 403, 403, 403, 403, 400, 400, 400, 403],
  ['/organisation/switchs/own/dupliquer', {}, 'in', 403, 403, 403, 403, 400, 400, 400, 403],
  [
    '/organisation/switchs/other/dupliquer',
    { intent: 'template' },
    'in',
    403,
    403,
    403,
    403,
    403,
    400,
    400,
    403,
  ],
  ['/organisation/switchs/far/dupliquer', {}, ...FAR],
  ['/organisation/modeles/:ownTemplate', { intent: 'rename' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/organisation/modeles/:ownTemplate', { intent: 'delete' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  [
    '/organisation/modeles/:farTemplate',
    { intent: 'delete', confirmed: 'yes' },
    ...['in' as const, 403, 403, 403, 404, 404, 404, 404, 403],
  ],
  ['/organisation/lieux/nouveau', {}, 'in', 403, 403, 403, 403, 400, 400, 400, 403],
  [
    '/organisation/lieux/:ownVenue',
    { intent: 'retire', confirmed: 'yes' },
    'in',
    403,
    404,
    404,
    403,
    409,
    409,
    409,
    403,
  ],
  [
    '/organisation/lieux/:otherVenue',
    { intent: 'retire', confirmed: 'yes' },
    'in',
    403,
    404,
    404,
    403,
    403,
    409,
    409,
    403,
  ],
  [
    '/organisation/lieux/:farVenue',
    { intent: 'retire', confirmed: 'yes' },
    'in',
    403,
    404,
    404,
    404,
    404,
    404,
    404,
    403,
  ],
  ['/organisation/switchs/own', { intent: 'save' }, 'in', 403, 403, 403, 409, 409, 409, 409, 403],
  ['/organisation/switchs/other', { intent: 'save' }, 'in', 403, 403, 403, 403, 403, 409, 409, 403],
  ['/organisation/switchs/other-draft', { intent: 'publish' }, 'in', 403, 404, 404, 404, 404, 409, 409, 403],
  ['/organisation/switchs/far', { intent: 'save' }, ...FAR],
  ['/organisation/switchs/own/programme', { intent: 'save' }, 'in', 403, 403, 403, 400, 400, 400, 400, 403],
  ['/organisation/switchs/other/programme', { intent: 'save' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/organisation/switchs/own/tables', { intent: 'add' }, 'in', 403, 403, 403, 400, 400, 400, 400, 403],
  ['/organisation/switchs/other/tables', { intent: 'add' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/organisation/switchs/far/tables', { intent: 'spread' }, ...FAR],
  ['/organisation/switchs/own', CLOSE, 'in', 403, 403, 403, 409, 409, 409, 409, 403],
  ['/organisation/switchs/other', CLOSE, 'in', 403, 403, 403, 403, 403, 409, 409, 403],
  ['/organisation/switchs/own/report', { intent: 'move' }, 'in', 403, 403, 403, 400, 400, 400, 400, 403],
  ['/organisation/switchs/other/report', { intent: 'move' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  [
    '/organisation/switchs/other-draft/report',
    { intent: 'move' },
    'in',
    403,
    404,
    404,
    404,
    404,
    400,
    400,
    403,
  ],
  ['/organisation/switchs/far/report', { intent: 'move' }, ...FAR],
  [
    '/organisation/switchs/own/report',
    { intent: 'cannot', registration: ':otherRegistration' },
    ...['in' as const, 403, 403, 403, 404, 404, 404, 404, 403],
  ],
  [
    '/organisation/switchs/own/places',
    { intent: 'preview', capacity: '40' },
    ...['in' as const, 403, 403, 403, 200, 200, 200, 200, 403],
  ],
  ['/organisation/switchs/other/places', { intent: 'preview', capacity: '40' }, ...OTHER_ZONE],
  [
    '/organisation/switchs/own/inscriptions/:ownRegistration',
    { intent: 'give-seat', seatReason: '' },
    ...['in' as const, 403, 403, 403, 400, 400, 400, 400, 403],
  ],
  [
    '/organisation/switchs/own/inscriptions/:otherRegistration',
    { intent: 'note', privateNote: 'Zyxwvut' },
    ...['in' as const, 403, 403, 403, 404, 404, 404, 404, 403],
  ],
  [
    '/organisation/switchs/other/inscriptions/:otherRegistration',
    { intent: 'give-seat', seatReason: '' },
    ...['in' as const, 403, 403, 403, 403, 403, 400, 400, 403],
  ],
  ['/organisation/switchs/own/inscriptions', { registration: ':ownRegistration' }, ...TEAM],
  // Somebody of another zone's Switch, through one's own Switch's page.
  [
    '/organisation/switchs/own/inscriptions',
    { registration: ':otherRegistration', confirmed: 'yes' },
    ...['in' as const, 403, 403, 403, 404, 404, 404, 404, 403],
  ],
  ['/organisation/switchs/other/inscriptions', { registration: ':otherRegistration' }, ...OTHER_ZONE],
  ['/organisation/switchs/own/inscriptions/actions', { geste: 'annuler', id: ':ownRegistration' }, ...TEAM],
  ['/organisation/switchs/other/inscriptions/actions', { geste: 'annuler', tout: 'oui' }, ...OTHER_ZONE],
  [
    '/organisation/switchs/own/inscriptions/actions',
    { geste: 'annuler', ids: ':otherRegistration', confirmed: 'yes' },
    ...['in' as const, 403, 403, 403, 400, 400, 400, 400, 403],
  ],
  [
    '/organisation/switchs/own/inscriptions/doublons',
    { intent: 'apart', first: ':ownRegistration', second: ':otherRegistration' },
    ...['in' as const, 403, 403, 403, 409, 409, 409, 409, 403],
  ],
  [
    '/organisation/switchs/own/inscriptions/doublons',
    { intent: 'separate', registration: ':otherRegistration' },
    ...['in' as const, 403, 403, 403, 404, 404, 404, 404, 403],
  ],
  ['/organisation/switchs/own/besoins', { intent: 'arrange' }, 'in', 403, 403, 403, 400, 400, 400, 400, 403],
  [
    '/organisation/switchs/own/besoins',
    { intent: 'give-up' },
    ...['in' as const, 403, 403, 403, 409, 409, 409, 409, 403],
  ],
  [
    '/organisation/switchs/other/besoins',
    { intent: 'give-up' },
    ...['in' as const, 403, 403, 403, 403, 403, 409, 409, 403],
  ],
  ['/organisation/switchs/far/besoins', { intent: 'take' }, ...FAR],
  ['/avis/:ownSurvey', { welcome: '3' }, ...all(409)],
  ['/avis/:farSurvey', { welcome: '3' }, ...NOWHERE],
  ['/organisation/switchs/own/avis', {}, 'in', 403, 403, 403, 400, 400, 400, 400, 403],
  ['/organisation/switchs/other/avis', {}, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/organisation/switchs/own/appels', { intent: 'nothing' }, 'in', 403, 403, 403, 400, 400, 400, 400, 403],
  [
    '/organisation/switchs/own/appels',
    { intent: 'cancelled', registration: ':otherRegistration' },
    ...['in' as const, 403, 403, 403, 409, 409, 409, 409, 403],
  ],
  ['/organisation/switchs/other/appels', { intent: 'nothing' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  // Typed badly where they may: nothing is saved.
  ['/organisation/switchs/own/rappels', { hour: 'tôt' }, 'in', 403, 403, 403, 400, 400, 400, 400, 403],
  ['/organisation/switchs/other/rappels', { hour: 'tôt' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/organisation/switchs/own/inscriptions/importer', {}, 'in', 403, 403, 403, 400, 400, 400, 400, 403],
  ['/organisation/switchs/other/inscriptions/importer', {}, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/organisation/switchs/own/inscriptions/badges', { ids: ':ownRegistration' }, ...TEAM],
  ['/organisation/switchs/other/inscriptions/etiquettes', { tout: 'oui' }, ...OTHER_ZONE],
  ['/hub/idees/:ownIdea', { expectedVersion: '1' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/hub/idees/:ownIdea/realisation', { expectedVersion: '1' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/hub/idees/:farIdea/realisation', { intent: 'file-removed', expectedVersion: '1' }, ...HUB_FAR],
  [
    '/hub/idees/:farIdea',
    { expectedVersion: '1', intent: 'move', to: 'to_sort' },
    ...['in' as const, 403, 403, 403, 403, 403, 404, 404, 403],
  ],
  // Nothing of theirs to undo.
  ['/hub/idees/:ownIdea/regrouper', {}, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/hub/idees/:ownIdea/partager', {}, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/hub/reglages/vocabulaire', {}, 'in', 403, 403, 403, 403, 403, 403, 400, 403],
  ['/hub/tri', { intent: 'nothing' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/hub/tri/lot', {}, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/hub/tri/gestes', {}, 'in', 403, 403, 403, 403, 403, 404, 404, 403],
  ['/hub/equipe', {}, 'in', 403, 403, 403, 403, 403, 403, 400, 403],
  ['/hub/equipe/:ownGrant', { intent: 'save' }, 'in', 403, 403, 403, 403, 403, 403, 400, 403],
  ['/hub/equipe/:farGrant', { intent: 'save' }, ...ADMIN_FAR],
  ['/organisation/switchs/own/bilan', { intent: 'save' }, 'in', 403, 403, 403, 400, 400, 400, 400, 403],
  // Nothing is reported before it took place.
  ['/organisation/switchs/own/bilan', { intent: 'publish' }, 'in', 403, 403, 403, 409, 409, 409, 409, 403],
  ['/organisation/switchs/other/bilan', { intent: 'publish' }, 'in', 403, 403, 403, 403, 403, 409, 409, 403],
  ['/organisation/switchs/own/equipe', {}, 'in', 403, 403, 403, 403, 400, 400, 400, 403],
  ['/organisation/switchs/other/equipe', {}, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  // Somebody of one Switch, through the page of another: nobody is removed.
  [
    '/organisation/switchs/other/equipe',
    { intent: 'remove', role: ':ownGrant' },
    ...['in' as const, 403, 403, 403, 403, 403, 303, 303, 403],
  ],
  ['/hub/logiciels', {}, 'in', 403, 403, 403, 403, 403, 403, 400, 403],
  ['/hub/reglages', { reminderDays: 'demain' }, 'in', 403, 403, 403, 403, 403, 403, 400, 403],
  [
    '/organisation/switchs/own/messages/nouveau',
    { intent: 'save' },
    'in',
    403,
    403,
    403,
    400,
    400,
    400,
    400,
    403,
  ],
  ['/organisation/switchs/other/messages/nouveau', {}, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  [
    '/organisation/switchs/own/messages/:ownCampaign',
    { intent: 'send', version: '99' },
    ...['in' as const, 403, 403, 403, 409, 409, 409, 409, 403],
  ],
  [
    '/organisation/switchs/other/messages/:otherCampaign',
    { intent: 'send', version: '99' },
    ...['in' as const, 403, 403, 403, 403, 403, 409, 409, 403],
  ],
  ['/organisation/switchs/own/messages/:otherCampaign', { intent: 'send', version: '1' }, ...OTHER_CAMPAIGN],
  ['/organisation/switchs/own/messages/:otherCampaign', { intent: 'test' }, ...OTHER_CAMPAIGN],
  ['/organisation/switchs/far/messages/:farCampaign', { intent: 'send', version: '1' }, ...FAR],
  ['/hub/decisions', { intent: 'publish' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/hub/reponses', { intent: 'tell' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/hub/idees/:ownIdea/demander', { intent: 'ask' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/idees/:ownIdea/reponse', { code: 'K7MP3QXR' }, ...all(400)],
  ['/idees/:ownIdea/reponse/K7MP3QXR', { answer: 'Oui' }, ...NOWHERE],
  ['/hub/messages', { intent: 'told' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/hub/messages/:ownMessage', { intent: 'told' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  [
    '/tableau.json',
    { idea: ':ownIdea', column: 'declined', after: '', expectedVersion: '99' },
    ...[403, 403, 403, 403, 403, 403, 409, 409, 403],
  ],
  ['/tableau/liste', {}, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/switchs/own/inscription', { intent: 'confirm' }, ...all(400)],
  ['/switchs/far/inscription', { intent: 'confirm' }, ...NOWHERE],
  ['/switchs/own-draft/inscription', { intent: 'confirm' }, ...NOWHERE],
  ['/switchs/own/idees/nouvelle', {}, ...all(400)],
  ['/switchs/far/idees/nouvelle', {}, ...NOWHERE],
  ['/switchs/own-draft/idees/nouvelle', {}, ...NOWHERE],
  ['/idees/:ownIdea/soutien', { intent: 'support' }, ...all(303)],
  ['/idees/:farIdea/soutien', { intent: 'support' }, ...NOWHERE],
  ['/idees/:ownIdea/commenter', {}, ...all(400)],
  ['/idees/:farIdea/commenter', { words: 'Oui' }, ...NOWHERE],
  ['/idees/:ownIdea/signaler', {}, ...all(400)],
  ['/idees/:farIdea/signaler', { reason: 'other' }, ...NOWHERE],
  ['/idees/:ownIdea/suivre', {}, ...all(400)],
  ['/idees/:farIdea/suivre', { email: 'ana@roux.example' }, ...NOWHERE],
  ['/idees/suivre', { email: 'ana@roux.example' }, ...all(400)],
  ['/suivi/:nobodysFollowing', { intent: 'autre' }, ...all(400)],
  ['/suivi/forged', { intent: 'stop' }, ...NOWHERE],
  ['/inscriptions/:ownToken/idee', {}, ...all(400)],
  ['/inscriptions/:farToken/idee', {}, ...NOWHERE],
  ['/hub/moderation', { verdict: 'show' }, 'in', 403, 403, 403, 403, 403, 400, 400, 403],
  ['/inscriptions/:farToken', { intent: 'cancel' }, ...NOWHERE],
  ['/inscriptions/:farToken', { intent: 'keep-all' }, ...NOWHERE],
  ['/inscriptions/:ownToken', { intent: 'keep' }, ...all(409)],
  ['/connexion/demonstration', { person: 'demo-equipe-hub-du-sud' }, ...NOWHERE],
  ['/mediation/switchs/own', { intent: 'verifier' }, ...MEDIATOR.with(2, 400)],
  ['/mediation/switchs/own', { intent: 'inscrire', organization: 'forged' }, ...MEDIATOR.with(2, 400)],
  ['/mediation/switchs/own-draft', { intent: 'inscrire' }, ...MEDIATOR_NOWHERE],
  ['/mediation/switchs/far', { intent: 'inscrire' }, ...MEDIATOR_NOWHERE],
  ['/mediation/personnes/:mediatedRegistration', { intent: 'nothing' }, ...MEDIATOR.with(2, 400)],
  ['/mediation/personnes/:ownRegistration', { intent: 'cancel' }, ...MEDIATOR_NOWHERE],
  ['/mediation/personnes/:farRegistration', { intent: 'cancel' }, ...MEDIATOR_NOWHERE],
  ['/mediation/messages', { intent: 'nothing' }, ...MEDIATOR.with(2, 400)],
  [
    '/mediation/messages',
    { intent: 'cancelled', registration: ':ownRegistration' },
    ...MEDIATOR.with(2, 409),
  ],
];

const named = (text: string) => text.replace(/:(\w+)/g, (all_, name: string) => names[name] ?? all_);

function check(
  role: Role,
  path: string,
  expected: Expected | undefined,
  answer: { status: number; location: string },
) {
  const where = `${role} ${path}`;
  if (expected !== 'in') return expect(answer.status, where).toBe(expected);
  expect(answer.status, where).toBe(303);
  expect(answer.location, where).toMatch(/^\/connexion(\?|$)/);
}

describe('every page for every role', () => {
  it.each([...PAGES, ...MEDIATOR_PAGES, ...TEAM_PAGES].map(([path, ...expected]) => ({ path, expected })))(
    'GET $path',
    async ({ path, expected }) => {
      for (const [at, role] of ROLES.entries()) {
        const answer = await people[role].get(named(path));
        check(role, path, expected[at], answer);
        if (expected[at] === 'in') {
          expect(answer.location).toBe(`/connexion?${new URLSearchParams({ retour: named(path) })}`);
        }
        // The link of a place is the key to what is known of whoever has that place.
        const mayKnow = ['/organisation/', '/hub/', '/inscriptions/:ownToken/'].some((start) =>
          path.startsWith(start),
        );
        if (answer.status === 200 && mayKnow) continue;
        for (const secret of PRIVATE) expect(answer.text.includes(secret), `${role} ${path}`).toBe(false);
        // What one may not know of is not named by the refusal either.
        if (answer.status >= 400) expect(answer.text, `${role} ${path}`).not.toContain('Titre de');
      }
    },
  );

  it.each(FORMS.map(([path, fields, ...expected]) => ({ path, fields, expected })))(
    'POST $path $fields',
    async ({ path, fields, expected }) => {
      const filled = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, named(value)]));
      for (const [at, role] of ROLES.entries()) {
        const before = await everything();
        check(role, path, expected[at], await people[role].post(named(path), filled));
        expect(await everything(), `${role} ${path}`).toBe(before);
      }
    },
  );

  it('covers every route that there is', () => {
    const asked = [...PAGES, ...MEDIATOR_PAGES, ...TEAM_PAGES].map(([path]) => path.split('?', 1)[0] ?? '');
    const missing = paths().filter((pattern) => !asked.some((path) => pattern.test(path)));
    expect(missing).toEqual([]);
  });
});

describe('whoever organises Alpes', () => {
  it('finds their Switches in their space, and none of the others', async () => {
    for (const query of ['', '?zone=avignon', '?zone=guyane', '?zone=alpes&page=2']) {
      const { text } = await people.organiser.get(`/organisation${query}`);
      expect(text).not.toMatch(/Titre de (other|far)/);
    }
    expect((await people.organiser.get('/organisation')).text).toContain('Titre de own-draft');
  });

  it('sees their participants, and the registration’s own link stays the participant’s', async () => {
    expect((await people.organiser.get('/organisation/switchs/own/inscriptions')).text).toContain('Zyxwvut');
    const { text, status } = await people.visitor.get(named('/inscriptions/:ownToken'));
    expect([status, text.includes('Zyxwvut')]).toEqual([200, true]);
  });
});

describe('the other hub', () => {
  it('is opened by its own team at its own host, and by nobody else’s', async () => {
    const far = 'antilles-guyane.localhost';
    const ask = (role: Role, path: string) =>
      people[role].get(path, { host: far }).then((answer) => answer.status);
    expect(await ask('farAdmin', '/organisation/switchs/far')).toBe(200);
    expect(await ask('farAdmin', named('/hub/messages/:farMessage'))).toBe(200);
    for (const role of ['organiser', 'hubStaff', 'hubAdmin'] as const) {
      expect(await ask(role, '/organisation'), role).toBe(403);
      expect(await ask(role, '/organisation/switchs/far'), role).toBe(403);
      expect(await ask(role, named('/hub/idees/:farIdea')), role).toBe(403);
    }
    expect(await ask('visitor', '/switchs/own')).toBe(404);
    expect(await ask('visitor', named('/inscriptions/:ownToken'))).toBe(404);
  });
});

/** Everything that a form could change, as one text. */
async function everything(): Promise<string> {
  const { db } = connection;
  return JSON.stringify([
    await db.selectFrom('switchEvent').select(['slug', 'status', 'version']).orderBy('slug').execute(),
    await db.selectFrom('registration').select(['id', 'status', 'version']).orderBy('id').execute(),
    await db.selectFrom('idea').select(['number', 'boardColumn', 'version']).orderBy('number').execute(),
    await db.selectFrom('roleGrant').select(['id', 'role', 'expiresAt']).orderBy('id').execute(),
    await db.selectFrom('message').select(['id', 'state', 'attempts']).orderBy('id').execute(),
    await db.selectFrom('campaign').select(['id', 'state', 'version']).orderBy('id').execute(),
  ]);
}

/** The pattern of each route of app/routes.ts. */
function paths(): RegExp[] {
  const written = (routes as { path?: string | undefined }[]).map(({ path }) => path ?? '');
  return written
    .filter((path) => path !== '*')
    .map((path) => new RegExp(`^/${path.replace(/[.]/g, '\\.').replace(/:(\w+)/g, '[^/]+')}$`));
}
