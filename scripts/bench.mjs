import { createServer } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import { ensureBuild } from './ensure-build.mjs';

/**
 * `npm run bench [-- --quick] [-- --lines 1,2] [-- --json FILE]`: the lines of docs/performance.md,
 * each against its limit measured in the same run on the same machine.
 */
ensureBuild();
const vite = await createServer({
  configFile: false,
  plugins: [tsconfigPaths()],
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  logLevel: 'error',
});
try {
  const { runBench } = await vite.ssrLoadModule('/tests/bench/run-bench.ts');
  await runBench(process.argv.slice(2));
} finally {
  await vite.close();
}
