import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import type { HttpVisitor } from '../support/http-visitor';
import { signInAs } from '../support/sign-in-as';
import { hire } from '../support/team';

describe('the survey on paper', () => {
  let connection: Connection;
  let app: AppInProcess;
  let organiser: HttpVisitor;
  let path: string;
  beforeAll(async () => {
    connection = await ownDatabase();
    app = await appInProcess(connection);
    await hire(connection.db, { email: 'ana@team.example', role: 'organiser', zone: 'avignon' });
    organiser = await signInAs(app, connection.db, 'ana@team.example');
    const { hub } = await contextOf(connection.db);
    const { slug } = await makeSwitch(connection.db, hub, { zone: 'avignon', title: 'Le bus du numérique' });
    path = `/organisation/switchs/${slug}/avis`;
  }, 300_000);
  afterAll(async () => {
    await app.close();
    await connection.close();
  });
  afterEach(() => expect(app.errors.splice(0)).toEqual([]));

  const sheetOf = async (query = '') => {
    const { text } = await organiser.get(`${path}/papier${query}`);
    return (/<article class="paper-survey"[\s\S]*<\/article>/.exec(text)?.[0] ?? '').replaceAll(
      '\u00a0',
      ' ',
    );
  };

  it('asks the five questions with a box and a word for each face, and says where to give it back', async () => {
    expect((await organiser.get(path)).text).toContain(`href="${path}/papier"`);
    const sheet = await sheetOf();
    expect(sheet).toContain('Le bus du numérique');
    expect([...sheet.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, question]) => question)).toEqual([
      'Comment était l’accueil ?',
      'Ce Switch vous a-t-il été utile ?',
      'Est-ce qu’on vous a écouté·e ?',
      'Qu’est-ce qui vous a plu ?',
      'Qu’est-ce qui a manqué ?',
    ]);
    expect(sheet.match(/class="paper-box"/g)).toHaveLength(9);
    for (const word of ['Bien', 'Moyen', 'Pas bien', 'Oui', 'Un peu', 'Non'])
      expect(sheet).toContain(`<span>${word}</span>`);
    expect(sheet).toContain('N’écrivez pas votre nom.');
    expect(sheet).toContain('Rendez cette feuille à l’accueil');
    expect(sheet).toContain('04 65 71 00 00');
  });

  it('speaks the language in which it is opened', async () => {
    const sheet = await sheetOf('?lang=en');
    expect(sheet).toContain('How were you welcomed?');
    expect(sheet).toContain('Give this sheet back');
  });
});
