import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as seed } from '~/commands/seed';
import { run } from '~/commands/staff';
import { readEnv } from '~/env.server';
import { authOf } from '~/http/sign-in/auth.server';
import { connect } from '~db/connect.server';

const EMAIL = 'ana@structure.example';
let dataDir: string;
let printed: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-staff-'));
  for (const name of ['DATABASE_URL', 'SMTP_URL', 'SECRET', 'HUB', 'APP_URL']) vi.stubEnv(name, '');
  vi.stubEnv('DATA_DIR', dataDir);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  await seed([]);
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true });
});
beforeEach(() => {
  printed = '';
});

describe('npm run staff', () => {
  it('gives the first account a role, and a link to enter where no e-mail can leave', async () => {
    await run(['add', EMAIL, '--role', 'hub_admin', '--name', 'Ana Martin']);
    expect(printed).toContain(`${EMAIL} is now hub_admin in Hub du Sud.`);
    const token = /\/connexion\/lien\?token=([A-Za-z]{32})\n/.exec(printed)?.[1] ?? '';
    const env = readEnv(process.env, 'demo');
    const connection = await connect(env);
    try {
      expect(await authOf(env, connection.db).openByLink(token)).toMatchObject({
        userId: expect.any(String),
      });
    } finally {
      await connection.close();
    }
  });

  it('prints no link where e-mails leave', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://localhost:1');
    await run(['add', EMAIL, '--role', 'hub_admin']);
    vi.stubEnv('SMTP_URL', '');
    expect(printed).toBe(`${EMAIL} was already hub_admin in Hub du Sud.\n`);
  });

  it('lists who may do what, and takes roles away', async () => {
    await run(['add', EMAIL, '--role', 'organiser', '--zone', 'alpes']);
    printed = '';
    await run(['list']);
    expect(printed).toBe(
      `hub-du-sud\thub_admin\t${EMAIL}\tAna Martin\nhub-du-sud\torganiser (alpes)\t${EMAIL}\tAna Martin\n`,
    );
    printed = '';
    await run(['remove', EMAIL, '--role', 'organiser']);
    await run(['remove', EMAIL]);
    expect(printed).toBe(
      `${EMAIL} lost 1 role in Hub du Sud, at once.\n${EMAIL} lost 1 role in Hub du Sud, at once.\n`,
    );
    printed = '';
    await run(['list', '--hub', 'hub-du-sud']);
    expect(printed).toContain('Nobody has a role yet');
    printed = '';
    await run(['add', EMAIL, '--role', 'hub_staff', '--until', '2099-12-31']);
    await run(['list']);
    await run(['remove', EMAIL]);
    expect(printed).toContain(`${EMAIL} is now hub_staff in Hub du Sud until 2099-12-31.\n`);
    expect(printed).toContain(`${EMAIL}\tAna Martin\tuntil 2099-12-31\n`);
  });

  it.each([
    [[], /Use one of/],
    [['add', 'nobody', '--role', 'hub_staff'], /"nobody" is not an e-mail address/],
    [['add', EMAIL], /Say which role with --role/],
    [['add', EMAIL, '--role', 'chief'], /There is no role "chief"\. Roles: mediator, /],
    [['add', EMAIL, '--role', 'organiser'], /needs its scope: --zone is for organisers \(aix-marseille, /],
    [['add', EMAIL, '--role', 'organiser', '--zone', 'nice'], /has no zone "nice"\. Zones: aix-marseille, /],
    [['add', EMAIL, '--role', 'hub_staff', '--zone', 'alpes'], /does not take that scope/],
    [['add', EMAIL, '--role', 'facilitator', '--switch', 'x'], /has no Switch "x"/],
    [['add', EMAIL, '--role', 'hub_staff', '--hub', 'x'], /There is no hub "x"/],
    [
      ['add', EMAIL, '--role', 'co_organiser'],
      /needs its scope: .*--switch for facilitators and co_organisers/,
    ],
    [['add', EMAIL, '--role', 'hub_staff', '--until', 'soon'], /"soon" is not a day/],
    [['add', EMAIL, '--role', 'hub_staff', '--until', '2019-06-24'], /2019-06-24 is over/],
    [['add', EMAIL, '--power', 'all'], /--power/],
    [['remove', 'eva@structure.example'], /Nobody has the e-mail eva@structure\.example/],
    [['remove', EMAIL, '--role', 'hub_staff'], /has no role hub_staff in Hub du Sud/],
  ])('%j is told in a sentence', async (args, sentence) => {
    await expect(run(args)).rejects.toMatchObject({
      name: 'UnsafeSettings',
      message: expect.stringMatching(sentence),
    });
  });

  it('says that the server must be stopped first where the database is embedded', async () => {
    const connection = await connect({ dataDir });
    try {
      await expect(run(['list'])).rejects.toMatchObject({
        name: 'DatabaseInUse',
        message: expect.stringContaining('Stop that process first'),
      });
    } finally {
      await connection.close();
    }
  });
});
