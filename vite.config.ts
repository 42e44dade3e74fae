import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import { onwarn } from './build-warnings';
import { manyFiles } from './bundled-packages';
import remixOptions from './remix.config.js';

export default defineConfig(({ command }) => ({
  plugins: [tailwindcss(), remix(remixOptions), tsconfigPaths()],
  ssr: { noExternal: command === 'build' ? manyFiles.routes : [] },
  build: { assetsInlineLimit: 0, target: 'es2022', rollupOptions: { onwarn } },
}));
