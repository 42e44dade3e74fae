import { UnsafeSettings } from './env.server';

// Before a command loads React and Express: their development builds are several times slower.
process.env.NODE_ENV ||= 'production';

/** The commands of the built app: `node build/main/main.js COMMAND`. Each lives in its own file. */
const commands: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  serve: () => import('./commands/serve'),
  demo: () => import('./commands/demo'),
  migrate: () => import('./commands/migrate'),
  seed: () => import('./commands/seed'),
  staff: () => import('./commands/staff'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = commands[name];
if (!load) {
  process.stderr.write(`Unknown command "${name}". Known: ${Object.keys(commands).join(', ')}\n`);
  process.exitCode = 2;
} else {
  try {
    await (await load()).run(args);
  } catch (error) {
    // What a person can mend is told in a sentence; anything else keeps its stack.
    const known = error instanceof UnsafeSettings || (error as Error).name === 'DatabaseInUse';
    process.stderr.write(`${known ? (error as Error).message : (error as Error).stack}\n`);
    process.exitCode = 1;
  }
}
