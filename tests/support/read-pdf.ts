import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Node {
  role?: string;
  children?: Node[];
}

/** A PDF as a parser that did not write it reads it. */
export interface ReadPdf {
  title: unknown;
  lang: unknown;
  isTagged: boolean;
  /** The text of each page. */
  pages: string[];
  /** What a screen reader finds, in its order; nothing where a page is not tagged. */
  roles: string[];
}

export async function readPdf(bytes: ArrayBuffer | Uint8Array): Promise<ReadPdf> {
  const read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    const { info } = await read.getMetadata();
    const marks = await read.getMarkInfo();
    const pages: string[] = [];
    const roles: string[] = [];
    for (let at = 1; at <= read.numPages; at += 1) {
      const page = await read.getPage(at);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
      const tree = (await page.getStructTree()) as Node | null;
      if (tree) roles.push(...rolesOf(tree));
    }
    return { ...aboutOf(info), isTagged: marks?.Marked === true, pages, roles };
  } finally {
    await read.destroy();
  }
}

function aboutOf(info: object): { title: unknown; lang: unknown } {
  return {
    title: 'Title' in info ? info.Title : undefined,
    lang: 'Language' in info ? info.Language : undefined,
  };
}

function rolesOf(node: Node): string[] {
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)];
}

/** How often these words stand in a text. A line may break anywhere in them, so spaces do not count. */
export function countIn(text: string, words: string): number {
  const bare = (some: string) => some.replace(/\s+/g, '');
  return bare(text).split(bare(words)).length - 1;
}
