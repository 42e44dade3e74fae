import { fillDemo } from '~db/seeds/demo';
import { readEnv } from '../env.server';
import { type StartOptions, startApp } from '../start-app';
import { announceDemo } from './announce-demo';

/** `npm run dev`: the demonstration, with the build and the assets that Vite makes as files change. */
export async function runDev(vite: Required<Pick<StartOptions, 'build' | 'assets'>>): Promise<void> {
  const app = await startApp(readEnv(process.env, 'dev'), { ...vite, prepare: fillDemo });
  announceDemo(app.address);
}
