import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';

/**
 * Builds what the welcome desk runs in a browser, beside what Remix built: a script for its page and a service worker,
 * one file each, so that a device keeps both or neither.
 */
export default defineConfig({
  plugins: [tsconfigPaths()],
  build: {
    outDir: 'build/client/door',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: { door: 'app/door/start.ts', worker: 'app/door/worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
