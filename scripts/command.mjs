import { ensureBuild } from './ensure-build.mjs';

/** `node scripts/command.mjs NAME …`: one command of the built app, building it first where needed. */
ensureBuild();
await import('../build/main/main.js');
