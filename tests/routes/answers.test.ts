import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { formOfPage } from '../support/form-of-page';
import { type HttpVisitor, httpVisitor } from '../support/http-visitor';
import { makeIdea, SERVICE } from '../support/ideas';
import { countIn, readPdf } from '../support/read-pdf';
import { signInAs } from '../support/sign-in-as';
import { hire } from '../support/team';

/** Everything below is plain pages and forms: no script runs. */
let connection: Connection;
let app: AppInProcess;
let ctx: Ctx;
let event: { id: string; slug: string };
let nadia: HttpVisitor;
let odette: HttpVisitor;
beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection);
  ctx = await contextOf(connection.db, { now: new Date() });
  event = await makeSwitch(connection.db, ctx.hub);
  await hire(connection.db, { email: 'nadia@team.example', role: 'hub_staff' });
  nadia = await signInAs(app, connection.db, 'nadia@team.example');
  odette = httpVisitor(app.url);
});
afterAll(async () => {
  await app.close();
  await connection.close();
});

const byPhone = { authorContact: 'phone', authorPhone: '+33612345678' } as const;
const keep = { ...SERVICE, expectedVersion: '1', after: 'end', intent: 'prepare' };
const boxes = (html: string) =>
  [...html.matchAll(/type="checkbox"[^>]*name="decision"[^>]*value="([^"]+)"/g)].map(
    ([, value = '']) => value,
  );

describe('deciding now, publishing together', () => {
  it('keeps decisions, reads each again with how it is told, and publishes those that are ticked', async () => {
    const [first, second, third] = [
      await makeIdea(ctx, event, { title: 'Un bus numérique', ...byPhone }),
      await makeIdea(ctx, event, { title: 'Un café des écrans' }),
      await makeIdea(ctx, event, { title: 'Une permanence', ...byPhone }),
    ];
    for (const idea of [first, second, third]) {
      const kept = await nadia.post(`/hub/idees/${idea}`, keep);
      expect(kept.status).toBe(303);
      // With what takes the act back.
      expect(kept.location).toMatch(new RegExp(`^/hub/idees/${idea}\\?prete=oui&fait=[0-9a-f-]{36}$`));
      expect((await readIdea(ctx, idea ?? 0))?.idea.boardColumn).toBe('to_sort');
    }
    const page = await nadia.get('/hub/decisions');
    expect(page.text).toContain('Publier 3 décisions');
    expect(page.text).toContain('Odette est à appeler');
    expect(page.text).toContain('Odette n’a laissé aucun moyen');
    const [one = '', two = ''] = boxes(page.text);
    const publication = /name="publication" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const body = new URLSearchParams([
      ['intent', 'publish'],
      ['publication', publication],
      ['decision', one],
      ['decision', two],
    ]).toString();
    const headers = { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' };
    const click = () => nadia.send('/hub/decisions', { method: 'POST', headers, body });
    const published = await click();
    // A double click is the same publication again.
    const again = await click();
    for (const { status, location } of [published, again]) {
      expect(status).toBe(303);
      const done = await nadia.get(location ?? '');
      expect(done.text).toContain('2 décisions sont publiées');
      expect(done.text).not.toContain('n’est pas publiée');
      expect(done.text).toContain('Publier 1 décision');
    }
  });

  it('names what changed meanwhile, and does not half of it', async () => {
    const idea = await makeIdea(ctx, event, { title: 'Une idée qui bouge', ...byPhone });
    await nadia.post(`/hub/idees/${idea}`, keep);
    const seen = boxes((await nadia.get('/hub/decisions')).text).at(-1) ?? '';
    const prepared = seen.split(':').slice(0, 2).join(':');
    await nadia.post(`/hub/idees/${idea}`, { ...keep, reason: 'Une autre raison.', prepared });
    const sent = { intent: 'publish', publication: randomUUID(), decision: seen };
    const answer = await nadia.post('/hub/decisions', sent);
    const page = await nadia.get(answer.location ?? '');
    expect(page.text).toContain('Une idée qui bouge\u00a0» a changé entre-temps');
    expect((await readIdea(ctx, idea))?.idea.boardColumn).toBe('to_sort');
    expect(page.text).toContain('Une autre raison.');
  });
});

describe('answers to give', () => {
  it('say what to say by each way, note it, and take it back', async () => {
    const bySms = { authorContact: 'sms', authorPhone: '+33612345678' } as const;
    const byLetter = { authorContact: 'letter', authorAddress: '12 rue Neuve\n05000 Gap' } as const;
    const now = { ...keep, intent: 'decide' };
    const sms = await makeIdea(ctx, event, { title: 'Où être à l’aise', ...bySms });
    const letter = await makeIdea(ctx, event, { title: 'Une lettre', ...byLetter });
    for (const idea of [sms, letter]) await nadia.post(`/hub/idees/${idea}`, now);
    const page = await nadia.get('/hub/reponses?moyen=sms');
    expect(page.text).toContain('Votre idée &quot;Où etre à l&#x27;aise&quot; : elle devient un service.');
    expect(page.text).toContain('un seul SMS');
    const [message = ''] = [...page.text.matchAll(/name="message" value="([^"]+)"/g)].map(
      ([, id]) => id ?? '',
    );
    const told = await nadia.post('/hub/reponses?moyen=sms', { intent: 'told', message });
    const after = await nadia.get(told.location ?? '');
    expect(after.text).toContain('C’est noté pour 1 réponse');
    expect(after.text).not.toContain('Où etre');
    const undo = formOfPage(after.text, 'telling');
    const undone = await nadia.post('/hub/reponses?moyen=sms', { ...undo, intent: 'undo' });
    expect((await nadia.get(undone.location ?? '')).text).toContain('Où etre');
    const mail = await nadia.get('/hub/reponses?moyen=letter');
    const [id = ''] = [...mail.text.matchAll(/name="message" value="([^"]+)"/g)].map(
      ([, each]) => each ?? '',
    );
    const cookie = [...nadia.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const pdf = await fetch(`${app.url}/hub/reponses/lettres.pdf?message=${id}`, { headers: { cookie } });
    const { pages } = await readPdf(await pdf.arrayBuffer());
    expect(countIn(pages.join(' '), '12 rue Neuve')).toBe(1);
    expect(countIn(pages.join(' '), SERVICE.reason)).toBe(1);
  });
});

describe('a question to an author', () => {
  it('says who may know an author who left no way to be written to', async () => {
    const idea = await makeIdea(ctx, event, { title: 'Une idée sans adresse', authorContact: 'none' });
    const { text } = await nadia.get(`/hub/idees/${idea}/demander`);
    expect(text).toContain('n’a laissé aucun moyen');
    // The team's bar says where one is.
    expect(text).toMatch(/href="\/hub\/tri" aria-current="page"/);
    for (const href of [`/organisation/switchs/${event.slug}/equipe`, `/hub/idees/${idea}#notes`])
      expect(text).toContain(`href="${href}"`);
    for (const there of [`/organisation/switchs/${event.slug}/equipe`, `/hub/idees/${idea}`])
      expect((await nadia.get(there)).status).toBe(200);
  });

  it('is answered without an account, and nothing typed is lost', async () => {
    const idea = await makeIdea(ctx, event, { title: 'Une idée à préciser', ...byPhone });
    const empty = await nadia.post(`/hub/idees/${idea}/demander`, { intent: 'ask', words: ' ' });
    expect([empty.status, empty.text.includes('Écrivez votre question.')]).toEqual([400, true]);
    await nadia.post(`/hub/idees/${idea}/demander`, { intent: 'ask', words: 'Quel jour ?' });
    const desk = await nadia.get(`/hub/idees/${idea}/demander`);
    const code = /reponse\/([A-Z0-9]{8})/.exec(desk.text)?.[1] ?? '';
    const typed = await odette.post(`/idees/${idea}/reponse`, { code: ` ${code.toLowerCase()} ` });
    expect(typed.location).toBe(`/idees/${idea}/reponse/${code}`);
    expect((await odette.post(`/idees/${idea}/reponse`, { code: 'ZZZZ-ZZZZ' })).status).toBe(400);
    const wrong = await odette.post(typed.location ?? '', { answer: '' });
    expect([wrong.status, wrong.text.includes('Écrivez votre réponse.')]).toEqual([400, true]);
    const long = await odette.post(typed.location ?? '', { answer: 'a'.repeat(2001) });
    expect([long.status, long.text.includes('a'.repeat(2001))]).toEqual([400, true]);
    const sent = await odette.post(typed.location ?? '', { answer: 'Le mardi.' });
    expect((await odette.get(sent.location ?? '')).text).toContain('Merci, votre réponse est arrivée');
    expect((await nadia.get(`/hub/idees/${idea}`)).text).toContain('Le mardi.');
    expect((await odette.get(`/idees/${idea}`)).text).not.toContain('Le mardi.');
  });
});
