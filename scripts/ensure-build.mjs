import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'app',
  'db',
  'emails',
  'public',
  'package.json',
  'vite.config.ts',
  'vite.desks.config.ts',
  'vite.main.config.ts',
  'bundled-packages.ts',
  'remix.config.js',
];
const BUILT = 'build/main/main.js';

/** Builds the app when it was never built, or when a source is newer than the build. */
export function ensureBuild() {
  if (existsSync(BUILT) && newest(SOURCES) <= statSync(BUILT).mtimeMs) return;
  process.stdout.write('Building…\n');
  // Also where a test runner asks: under its NODE_ENV=test React would be built for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync('npm', ['run', '--silent', 'build'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (!stat) return 0;
      // A folder's own time moves when a file in it is deleted.
      if (!stat.isDirectory()) return stat.mtimeMs;
      return Math.max(stat.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
    }),
  );
}
