import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import routes from '~/routes';

const read = (file: string) => readFileSync(file, 'utf8');
const PAGES = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const contract = read('docs/contract.md');

/** "### Access needs" → "access-needs", as code hosts make anchors. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('what is written about the product', () => {
  it('links only to what is there', () => {
    for (const page of PAGES) {
      for (const [, link = ''] of read(page).matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
        const [path = '', anchor] = link.split('#');
        const target = path ? normalize(join(dirname(page), path)) : page;
        expect(existsSync(target), `${page} → ${link}`).toBe(true);
        if (anchor) expect(anchorsOf(target), `${page} → ${link}`).toContain(anchor);
      }
    }
  });

  it('names only files that are there', () => {
    for (const page of PAGES) {
      for (const [, path = ''] of read(page).matchAll(
        /`((?:app|db|emails|docs|tests|scripts|public)\/[\w./-]+)`/g,
      ))
        expect(existsSync(path), `${page} names ${path}`).toBe(true);
    }
  });

  it('has every URL that answers in the contract', () => {
    const paths = routes.map((route) => `/${route.path ?? ''}`).filter((path) => path !== '/*');
    for (const path of paths) expect(contract, path).toContain(`\`${path}\``);
  });

  it('promises no URL that does not answer', () => {
    const answered = new Set(routes.map((route) => `/${route.path ?? ''}`));
    const byExpress = ['/sante', '/tableau/direct'];
    const urls = contract.slice(contract.indexOf('## URLs'), contract.indexOf('## Form fields'));
    const promised = [...urls.matchAll(/`(\/[^`]*)`/g)].map(([, path = '']) => path);
    expect(promised.length).toBeGreaterThan(20);
    for (const path of promised) expect([...answered, ...byExpress], path).toContain(path);
  });

  it('has every setting and every command in the contract', () => {
    const settings = [...read('app/env.server.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z\./gm)].map(
      ([, name]) => name,
    );
    expect(settings.length).toBeGreaterThan(8);
    for (const name of settings) expect(contract).toContain(`\`${name}\``);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const name of Object.keys(scripts).filter((script) => !script.includes(':')))
      expect(contract, name).toMatch(new RegExp(`npm (run )?${name}\\b`));
  });
});
