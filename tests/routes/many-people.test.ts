import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { formOfPage } from '../support/form-of-page';
import type { HttpVisitor } from '../support/http-visitor';
import { registerPeople } from '../support/register-people';
import { signInAs } from '../support/sign-in-as';
import { hire } from '../support/team';

const DAY_MS = 86_400_000;
let connection: Connection;
let app: AppInProcess;
let ctx: Ctx;
let organiser: HttpVisitor;
let other: HttpVisitor;

beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection);
  ctx = await contextOf(connection.db, { now: new Date() });
  await hire(connection.db, { email: 'o@team.example', role: 'organiser', zone: 'avignon' });
  await hire(connection.db, { email: 'x@team.example', role: 'organiser', zone: 'avignon' });
  organiser = await signInAs(app, connection.db, 'o@team.example');
  other = await signInAs(app, connection.db, 'x@team.example');
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

/** A Switch with two places and four people, whose list is at `list`. */
async function withPeople(over: Parameters<typeof makeSwitch>[2] = {}) {
  const event = await makeSwitch(connection.db, ctx.hub, {
    zone: 'avignon',
    capacity: 2,
    startsAt: new Date(ctx.now.getTime() + 20 * DAY_MS),
    registrationOpensAt: new Date(ctx.now.getTime() - DAY_MS),
    ...over,
  });
  const ids = await registerPeople(ctx, event, [
    {
      firstName: 'Zoé',
      lastName: 'Démo',
      contact: { contact: 'email', email: `z-${event.slug}@mail.example` },
    },
    { firstName: 'Ali', lastName: 'Démo', accessNeeds: 'Une boucle magnétique' },
    { firstName: 'Lina', lastName: 'Exemple' },
    { firstName: 'zoe', lastName: 'demo' },
  ]);
  return { ...event, ids, list: `/organisation/switchs/${event.slug}/inscriptions` };
}

/** A form with a file, as a browser sends it. */
function upload(fields: Record<string, string>, file?: { name: string; bytes: Buffer<ArrayBuffer> }) {
  const boundary = 'limite-de-test';
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  if (file)
    parts.push(
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="fichier"; filename="${file.name}"\r\nContent-Type: text/csv\r\n\r\n`,
      ),
      file.bytes,
      Buffer.from('\r\n'),
    );
  const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  const headers = { origin: app.url, 'content-type': `multipart/form-data; boundary=${boundary}` };
  return { method: 'POST', headers, body };
}

describe('an act on many, without JavaScript', () => {
  it('shows what it would do to whom, does it, and says what it did', async () => {
    const { list, ids } = await withPeople();
    const page = await organiser.get(list);
    expect(page.text).toContain('Lina Exemple');
    const asked = { geste: 'annuler', id: ids[0] ?? '', filtre: '' };
    const preview = await organiser.post(`${list}/actions`, asked);
    expect(preview.status).toBe(200);
    expect(preview.text).toMatch(/Annuler 1 inscription/);
    expect(preview.text).toMatch(/Une place va à 1 personne en attente[\s\S]*Lina Exemple/);
    expect((await organiser.get(`${list}?statut=annulees`)).text).not.toContain('Zoé Démo');
    const done = await organiser.post(`${list}/actions`, formOfPage(preview.text, 'confirmed'));
    expect(done.status).toBe(303);
    expect(done.location).not.toMatch(/Zo|Lina/);
    expect((await organiser.get(done.location)).text).toMatch(
      /1 inscription est annulée[\s\S]*1 personne en attente a reçu/,
    );
    expect((await organiser.get(`${list}?statut=annulees`)).text).toContain('Zoé Démo');
  });

  it('is about the whole search where that is ticked, and says what is missing', async () => {
    const { list } = await withPeople();
    const all = await organiser.post(`${list}/actions`, {
      geste: 'annuler',
      tout: 'oui',
      filtre: 'statut=attente',
    });
    expect(all.text).toMatch(/Annuler 2 inscriptions/);
    expect(all.text).not.toContain('Ali Démo');
    expect((await organiser.post(`${list}/actions`, { geste: 'annuler' })).status).toBe(400);
    expect((await organiser.post(`${list}/actions`, { geste: 'danser', tout: 'oui' })).status).toBe(400);
  });

  it('prints who was chosen, and nobody’s needs', async () => {
    const { list, ids } = await withPeople();
    const chosen = { id: ids[1] ?? '' };
    for (const sheet of ['badges', 'etiquettes']) {
      const { text } = await organiser.post(`${list}/${sheet}`, chosen);
      expect(text).toMatch(/class="sheet sheet-/);
      expect(text).toContain('Ali');
      expect(text).not.toMatch(/Lina|boucle/);
      const all = await organiser.get(`${list}/${sheet}?debut=3`);
      expect(all.text).toContain('Zoé');
      expect(all.text, 'who waits has no badge yet').not.toContain('Lina');
    }
  });
});

describe('needs in files', () => {
  it('are there only where who organises the logistics asks for them', async () => {
    const { id, list } = await withPeople();
    const holder = await connection.db
      .selectFrom('user')
      .select('id')
      .where('email', '=', 'o@team.example')
      .executeTakeFirstOrThrow();
    await connection.db
      .insertInto('logisticsHolder')
      .values({ hubId: ctx.hub.id, switchEventId: id, userId: holder.id })
      .execute();
    expect((await organiser.get(`${list}.csv`)).text).not.toContain('boucle');
    expect((await organiser.get(`${list}.csv?besoins=oui`)).text).toContain('boucle');
    expect((await other.get(`${list}.csv?besoins=oui`)).text).not.toMatch(/boucle|Besoins/);
    expect((await organiser.get(list)).text).toContain('boucle');
    expect((await other.get(list)).text).not.toContain('boucle');
    const { status, headers } = await organiser.get(`${list}.xlsx`);
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
  });
});

describe('duplicates', () => {
  it('are shown side by side, made one, and taken apart again', async () => {
    const { list, ids } = await withPeople();
    const page = await organiser.get(`${list}/doublons`);
    expect(page.text).toMatch(/Zoé Démo et zoe demo/);
    const merge = { ...formOfPage(page.text, 'firstVersion'), intent: 'merge', firstName: ids[3] ?? '' };
    const stale = await organiser.post(`${list}/doublons`, { ...merge, firstVersion: '7' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Comparez de nouveau');
    const merged = await organiser.post(`${list}/doublons`, merge);
    expect(merged.location).toMatch(/fait=reunies$/);
    const after = await organiser.get(merged.location);
    expect(after.text).toMatch(/Aucun doublon[\s\S]*zoe demo, réunie avec zoe Démo/);
    const separated = await organiser.post(`${list}/doublons`, {
      intent: 'separate',
      registration: ids[3] ?? '',
    });
    expect(separated.location).toMatch(/fait=separees$/);
    expect((await organiser.get(`${list}/doublons`)).text).toMatch(/zoe Démo et zoe demo/);
  });

  it('promise the seat that becomes free to whoever waits only where somebody waits', async () => {
    const roomy = await withPeople({ capacity: 6 });
    const free = (await organiser.get(`${roomy.list}/doublons`)).text;
    expect(free).toContain('Une place est gardée. L’autre redevient libre.');
    await registerPeople(ctx, roomy, [{ lastName: 'Un' }, { lastName: 'Deux' }, { lastName: 'Trois' }]);
    const waited = (await organiser.get(`${roomy.list}/doublons`)).text;
    expect(waited).toContain('L’autre est proposée à la liste d’attente.');
    expect(waited).not.toContain('redevient libre');
  });
});

describe('importing', () => {
  const CSV =
    'Prénom;Nom;Type;E-mail;Besoins\r\nÉva;Démo;Coopérative;eva@mail.example;Un fauteuil\r\nNoé;Démo;usager;;\r\n';

  it('reads a Windows file, shows what would happen, imports it once, and takes it back', async () => {
    const { id, list } = await withPeople({ capacity: 6 });
    const bytes = Buffer.from(CSV, 'latin1');
    const read = await organiser.send(
      `${list}/importer`,
      upload({ intent: 'lire' }, { name: 'C:\\liste.csv', bytes }),
    );
    expect(read.status).toBe(400);
    expect(read.text, 'no type is called so').toMatch(/Ligne 2.{0,3}: le type d’acteur «.Coopérative.»/);
    const mended = Buffer.from(CSV.replace('Coopérative', 'ESS'), 'latin1');
    const checked = await organiser.send(
      `${list}/importer`,
      upload({ intent: 'lire' }, { name: 'liste.csv', bytes: mended }),
    );
    expect(checked.status).toBe(200);
    expect(checked.text).toMatch(/2 personnes importées[\s\S]*2 avec une place, 0 en liste d’attente/);
    expect(checked.text).toContain('Éva Démo');
    expect(checked.text).toMatch(/La colonne «.Besoins.» n’est pas importée/);
    const form = { ...formOfPage(checked.text, 'formulaire'), intent: 'importer' };
    const [one, two] = [
      await organiser.send(`${list}/importer`, upload(form)),
      await organiser.send(`${list}/importer`, upload(form)),
    ];
    expect([one.status, one.location]).toEqual([303, two.location]);
    expect((await organiser.get(one.location)).text).toContain('2 personnes sont importées.');
    const people = () =>
      connection.db
        .selectFrom('registration')
        .select(['firstName', 'accessNeeds'])
        .where('switchEventId', '=', id)
        .where('firstName', 'in', ['Éva', 'Noé'])
        .execute();
    expect((await people()).map(({ accessNeeds }) => accessNeeds)).toEqual([null, null]);
    const ask = await organiser.send(
      `${list}/importer`,
      upload({ intent: 'annuler', import: one.location.split('=')[1] ?? '' }),
    );
    expect(ask.text).toMatch(/2 personnes sont retirées/);
    const undone = await organiser.send(
      `${list}/importer`,
      upload({ ...formOfPage(ask.text, 'import'), intent: 'annuler' }),
    );
    expect(undone.status).toBe(303);
    expect(await people()).toEqual([]);
  });

  it('takes pasted cells, and keeps what it cannot read', async () => {
    const { list } = await withPeople();
    const pasted = await organiser.send(
      `${list}/importer`,
      upload({ intent: 'lire', texte: 'Léa\tDémo\tlea@mail.example' }),
    );
    expect(pasted.status).toBe(400);
    expect(pasted.text).toContain('Dites quelle colonne contient');
    expect(pasted.text).toContain('lea@mail.example');
    const empty = await organiser.send(`${list}/importer`, upload({ intent: 'lire', texte: ' ' }));
    expect(empty.status).toBe(400);
  });

  it('lets a wrong line be mended where it is', async () => {
    const { list } = await withPeople();
    const texte = 'Prénom;Nom;Type d’acteur;E-mail\nLéa;Démo;usager;lea-mail.example';
    const read = await organiser.send(`${list}/importer`, upload({ intent: 'lire', texte }));
    expect(read.status).toBe(400);
    expect(read.text).toContain('Ligne 2');
    expect(read.text).toMatch(/<textarea(?![^>]*hidden)[^>]*name="texte"/);
    const form = formOfPage(read.text, 'formulaire');
    const mended = await organiser.send(
      `${list}/importer`,
      upload({
        ...form,
        intent: 'lire',
        texte: (form.texte ?? '').replace('lea-mail.example', 'lea@mail.example'),
      }),
    );
    expect(mended.status).toBe(200);
    expect(mended.text).toContain('Importer 1 personne');
  });

  it('lets longer bodies in on this page only, and not without end', async () => {
    const { list } = await withPeople();
    const long = Buffer.alloc(400_000, 'a');
    const tooLong = Buffer.alloc(3_200_000, 'a');
    const file = (bytes: Buffer<ArrayBuffer>) => upload({ intent: 'lire' }, { name: 'a.csv', bytes });
    expect((await organiser.send(`${list}/importer`, file(long))).status).toBe(400);
    expect((await organiser.send(`${list}/importer`, file(tooLong))).status).toBe(413);
    expect((await organiser.send(`${list}/doublons`, file(long))).status).toBe(413);
  });
});
