import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperDocument } from '~/documents/paper-document';
import { pdfOf } from '~/documents/pdf-of.server';

const paper: PaperDocument = {
  title: 'Bilan : les démarches, ensemble',
  lang: 'fr',
  pageOf: (page, pages) => `page ${page} sur ${pages}`,
  blocks: [
    { kind: 'heading', level: 1, text: 'Les démarches, ensemble' },
    { kind: 'paragraph', text: 'À Digne, « Łukasz » et Zoé ont parlé d’œuvres.' },
    { kind: 'list', items: ['Un atelier', 'Un tutoriel'] },
    {
      kind: 'table',
      caption: 'Présences',
      head: ['Type', 'Présents'],
      rows: [
        ['Usager', '12'],
        ['ESS', '3'],
      ],
    },
    {
      kind: 'bars',
      caption: 'Idées',
      bars: [
        { label: 'Services', value: 4 },
        { label: 'Prototypes', value: 0 },
      ],
    },
    { kind: 'heading', level: 2, text: 'La suite' },
    { kind: 'paragraph', text: 'Une phrase qui se répète. '.repeat(400) },
  ],
};

/** Read back by a parser that did not write it. */
let read: PDFDocumentProxy;
beforeAll(async () => {
  const bytes = await pdfOf(paper);
  read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
});
afterAll(() => read.destroy());

async function textOf(page: number): Promise<string> {
  const { items } = await (await read.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

interface Node {
  role?: string;
  children?: Node[];
}
const rolesOf = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesOf),
];

describe('a document on paper', () => {
  it('says what it is, in its language, and is tagged', async () => {
    const { info } = await read.getMetadata();
    expect(info).toMatchObject({ Title: paper.title, Language: 'fr' });
    expect(await read.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it('keeps every letter, and numbers every page', async () => {
    expect(read.numPages).toBeGreaterThan(1);
    const first = await textOf(1);
    expect(first).toContain('« Łukasz » et Zoé ont parlé d’œuvres');
    expect(first).toContain(`page 1 sur ${read.numPages}`);
    expect(await textOf(read.numPages)).toContain(`page ${read.numPages} sur ${read.numPages}`);
  });

  it('has its headings, list and table where a screen reader looks for them, and page numbers where none does', async () => {
    const tree = await (await read.getPage(1)).getStructTree();
    const roles = rolesOf(tree as Node);
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD'])
      expect(roles, role).toContain(role);
    expect(roles.filter((role) => role === 'TR')).toHaveLength(3);
    // Two of the head, two that name their rows.
    expect(roles.filter((role) => role === 'TH')).toHaveLength(4);
    expect(roles).not.toContain('Artifact');
  });
});
