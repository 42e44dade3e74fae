import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fr } from '~/i18n/fr';

const sources = readdirSync('app/domain', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('app/domain', name), 'utf8'));

/** Every act that a verb writes into the history, as it is written there: `act: 'cancelled'`, or one of two. */
const written = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/\bact: (?!Act\b)([^\n]*)/g)].flatMap(([, line = '']) =>
      [...line.replace(/=== '[^']*'/g, '').matchAll(/'([a-z-]+)'/g)].map(([, act = '']) => act),
    ),
  ),
);
const named = new Set(Object.values(fr.history.acts).flatMap((acts) => Object.keys(acts)));

describe('the journal', () => {
  it('has words for everything that is done', () => {
    expect(written.size).toBeGreaterThan(20);
    expect([...written].filter((act) => !named.has(act)).sort()).toEqual([]);
  });
});
