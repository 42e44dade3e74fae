import { readEnv } from '../env.server';
import { startApp } from '../start-app';

/** `npm start`: production. Migrates, then serves until it is told to stop. */
export async function run(): Promise<void> {
  await startApp(readEnv(process.env, 'production'));
}
