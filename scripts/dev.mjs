import { createServer } from 'vite';

/** `npm run dev`: the demonstration with hot reload. Vite serves the browser's part and loads ours as it changes. */
const vite = await createServer({ server: { middlewareMode: true } });
const { runDev } = await vite.ssrLoadModule('/app/commands/dev.ts');
await runDev({
  build: () => vite.ssrLoadModule('virtual:remix/server-build'),
  assets: vite.middlewares,
});
