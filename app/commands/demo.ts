import { fillDemo } from '~db/seeds/demo';
import { readEnv } from '../env.server';
import { startApp } from '../start-app';
import { announceDemo } from './announce-demo';

/** `npm run demo`: believable data in an empty database, demo accounts, nothing leaves the machine. */
export async function run(): Promise<void> {
  const app = await startApp(readEnv(process.env, 'demo'), { prepare: fillDemo });
  announceDemo(app.address);
}
