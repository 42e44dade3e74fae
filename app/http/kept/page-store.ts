import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** An answer as it was made for one version of the hub's data, ready to be sent to anybody. */
export interface KeptPage {
  contentType: string;
  /** Weak, because each encoding has bytes of its own. */
  etag: string;
  body: Buffer;
  /** The inline scripts that it runs, as a policy names them. */
  scripts: readonly string[];
  /** Compressed once, at the first visitor who takes it. */
  encoded: Map<Encoding, Promise<Buffer>>;
  /** For which data, and which minute: what a page says of "open" and "closed" depends on the clock. */
  madeFor: string;
}

/** What was made to be kept. */
export interface MadePage extends Pick<KeptPage, 'contentType' | 'body'> {
  ownEtag?: string | null;
  scripts?: readonly string[];
}

export type Encoding = 'br' | 'gzip';

const LIMIT_BYTES = 64 * 1024 * 1024;
const BROTLI_QUALITY = 5;

const compress: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (body) => promisify(gzip)(body) as Promise<Buffer>,
};

/** Pages by address, the least recently asked forgotten first. */
export class PageStore {
  readonly #pages = new Map<string, KeptPage>();
  #bytes = 0;

  constructor(readonly limitBytes = LIMIT_BYTES) {}

  find(key: string, madeFor: string): KeptPage | undefined {
    const page = this.#pages.get(key);
    if (page?.madeFor !== madeFor) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  has(key: string): boolean {
    return this.#pages.has(key);
  }

  /** `ownEtag` is the one that the answer brought, where it did: the body is then not read to find one. */
  keep(key: string, madeFor: string, made: MadePage): KeptPage {
    this.#forget(key);
    const { contentType, body, ownEtag, scripts = [] } = made;
    const etag = ownEtag ? weakOf(ownEtag) : `W/"${createHash('sha1').update(body).digest('base64url')}"`;
    const page: KeptPage = { contentType, etag, body, scripts, encoded: new Map(), madeFor };
    this.#pages.set(key, page);
    this.#bytes += weight(page);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.limitBytes) break;
      this.#forget(oldest);
    }
    return page;
  }

  #forget(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#bytes -= weight(page);
  }
}

function weakOf(etag: string): string {
  return etag.startsWith('W/') ? etag : `W/${etag}`;
}

/** The body of a page in the encoding that the visitor takes. */
export function bodyIn(page: KeptPage, encoding: Encoding): Promise<Buffer> {
  let made = page.encoded.get(encoding);
  if (!made) {
    made = compress[encoding](page.body);
    page.encoded.set(encoding, made);
  }
  return made;
}

/** What a page holds in memory; compressed bodies are about a quarter each. */
function weight(page: KeptPage): number {
  return page.body.length * 1.5 + 1_000;
}
