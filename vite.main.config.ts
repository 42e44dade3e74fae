import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import { onwarn } from './build-warnings';
import { manyFiles } from './bundled-packages';

/** Builds the process around Remix (app/main.ts): the commands, Express, the jobs; and the thread of long papers. Packages stay outside, but for those of many files. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  ssr: { noExternal: manyFiles.main },
  build: {
    ssr: true,
    outDir: 'build/main',
    emptyOutDir: true,
    target: 'node20',
    copyPublicDir: false,
    // Flat, so that every chunk finds the Remix build and the assets beside its own folder.
    rollupOptions: {
      onwarn,
      input: { main: 'app/main.ts', 'paper-thread': 'app/paper-thread.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
