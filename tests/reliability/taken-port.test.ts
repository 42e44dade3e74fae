import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { startBuiltApp } from '../support/running-app';
import { freePort } from '../support/spawn-app';

it('ends where its port is taken, so that whoever started it knows', async () => {
  const port = await freePort();
  const other = createServer((_req, res) => res.writeHead(404).end()).listen(port, '127.0.0.1');
  await once(other, 'listening');
  try {
    await expect(startBuiltApp({ port })).rejects.toThrow(/ended while it started[\s\S]*EADDRINUSE/);
  } finally {
    other.close();
  }
});
