import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BenchDatabase } from './bench-database';

const EMAIL = 'bench@team.example';
const run = promisify(execFile);

/** Somebody of the hub's team, signed in as people are. @returns the Cookie header */
export async function signInStaff(database: BenchDatabase, url: string): Promise<string> {
  await run(process.execPath, ['build/main/main.js', 'staff', 'add', EMAIL, '--role', 'hub_staff'], {
    env: { ...process.env, DATABASE_URL: database.url, DATA_DIR: '/tmp' },
  });
  await post(`${url}/connexion`, { email: EMAIL });
  const { rows } = await database.client.query<{ code: string }>(
    `select details->>'code' as code from message where kind = 'sign-in' order by created_at desc limit 1`,
  );
  const answer = await post(`${url}/connexion/code`, { email: EMAIL, code: rows[0]?.code ?? '' });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`signing in answered ${answer.status}`);
  return cookies.join('; ');
}

function post(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: new URL(url).origin },
    body: new URLSearchParams(fields),
  });
}
