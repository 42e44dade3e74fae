import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';

/**
 * Builds what a desk runs in a browser, beside what Remix built: a script for its page and a service worker, one file
 * each, so that a device keeps both or neither. The mode names the desk: its folder in app/, and in what is built.
 */
export default defineConfig(({ mode: desk }) => ({
  plugins: [tsconfigPaths()],
  build: {
    outDir: `build/client/${desk}`,
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: { page: `app/${desk}/start.ts`, worker: 'app/offline/worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
}));
