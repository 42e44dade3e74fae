import { readdirSync, readFileSync } from 'node:fs';
import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

const shared = {
  setupFiles: ['tests/support/fail-on-console-error.ts'],
  globalSetup: ['tests/support/global-setup.ts'],
  // Generous: a limit is for what hangs, never a measure of speed.
  testTimeout: 90_000,
  hookTimeout: 180_000,
};

/**
 * They ask for thousands of pages to prove who may see what, and that nothing sent makes the server fail: minutes each,
 * and statements that the tests of each verb run on PostgreSQL as well.
 */
const ONCE = ['tests/routes/roles.test.ts', 'tests/routes/hostile.test.ts'];

/**
 * Everything runs on the embedded database. Where TEST_DATABASE_URL names a PostgreSQL, whatever works on a
 * database of its own runs there a second time: what is proved on one engine is proved on the other.
 */
const onPostgres = {
  extends: true as const,
  test: {
    ...shared,
    name: 'postgres',
    include: testsOnTheirOwnDatabase(),
    env: { TEST_ENGINE: 'postgres' },
  },
};

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    maxWorkers: 2,
    projects: [
      { extends: true, test: { ...shared, name: 'embedded', include: ['tests/**/*.test.{ts,tsx}'] } },
      ...(process.env.TEST_DATABASE_URL ? [onPostgres] : []),
    ],
  },
});

/** Those that ask for `ownDatabase()`: the pure ones need not be proved twice. */
function testsOnTheirOwnDatabase(): string[] {
  const all = readdirSync('tests', { recursive: true, encoding: 'utf8' }).map((file) => `tests/${file}`);
  return all.filter(
    (file) =>
      /\.test\.tsx?$/.test(file) &&
      !ONCE.includes(file) &&
      readFileSync(file, 'utf8').includes('ownDatabase('),
  );
}
