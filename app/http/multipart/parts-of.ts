/** A part of a form while it arrives. Its data are read to their end before the next part is asked for. */
export interface Part {
  name: string;
  /** As the browser says, without the folders that some send along; undefined for a text field. */
  fileName: string | undefined;
  data: AsyncIterable<Uint8Array>;
}

const END_OF_HEADERS = '\r\n\r\n';
const MOST_HEADER_BYTES = 8 * 1024;

/** The boundary that a form's type names; undefined where it is no such form. */
export function boundaryOf(contentType: string): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  return quoted ?? plain;
}

/**
 * The parts of a form (RFC 7578), one after the other, holding no more of them than what has just arrived.
 * @throws Error where the body breaks off or is no such form
 */
export async function* partsOf(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const held = new Held(body, `\r\n--${boundary}`);
  for (;;) {
    // What stands before the first part, or was left of one that nobody read to its end.
    await held.skip();
    const head = await held.head();
    if (head === undefined) return;
    yield { ...named(head), data: held.untilBoundary() };
  }
}

function named(head: string): { name: string; fileName: string | undefined } {
  const [, name] = /;\s*name="([^"]*)"/i.exec(head) ?? [];
  if (name === undefined) throw new Error('a part of the form has no name');
  const [, file] = /;\s*filename="([^"]*)"/i.exec(head) ?? [];
  return { name: unescaped(name), fileName: file === undefined ? undefined : baseName(unescaped(file)) };
}

/** How browsers write what would end the name. */
function unescaped(text: string): string {
  return text.replaceAll('%22', '"').replaceAll('%0D', ' ').replaceAll('%0A', ' ');
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}

/** What has arrived and was not given on yet. */
class Held {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #boundary: string;
  /** The first boundary has no line before it. */
  #bytes: Buffer = Buffer.from('\r\n');
  #isPast = false;

  constructor(body: AsyncIterable<Uint8Array>, boundary: string) {
    this.#source = body[Symbol.asyncIterator]();
    this.#boundary = boundary;
  }

  /** Up to the next boundary, and past it. */
  async *untilBoundary(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.#bytes.indexOf(this.#boundary);
      if (at >= 0) {
        const rest = this.#take(at);
        this.#take(this.#boundary.length);
        this.#isPast = true;
        if (rest.length > 0) yield rest;
        return;
      }
      // The end of what has come may be the beginning of a boundary.
      const known = this.#bytes.length - this.#boundary.length;
      if (known > 0) yield this.#take(known);
      await this.#more();
    }
  }

  async skip(): Promise<void> {
    if (this.#isPast) return;
    for await (const _rest of this.untilBoundary());
  }

  /** The lines before a part's data; undefined after the last part. */
  async head(): Promise<string | undefined> {
    while (this.#bytes.length < 2) await this.#more();
    if (this.#bytes.toString('latin1', 0, 2) === '--') return undefined;
    for (;;) {
      const at = this.#bytes.indexOf(END_OF_HEADERS);
      if (at > MOST_HEADER_BYTES || (at < 0 && this.#bytes.length > MOST_HEADER_BYTES))
        throw new Error('the head of a part is too long');
      if (at >= 0) {
        const head = this.#take(at).toString('utf8');
        this.#take(END_OF_HEADERS.length);
        this.#isPast = false;
        return head;
      }
      await this.#more();
    }
  }

  #take(length: number): Buffer {
    const taken = this.#bytes.subarray(0, length);
    this.#bytes = this.#bytes.subarray(length);
    return taken;
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#source.next();
    if (done) throw new Error('the form breaks off');
    this.#bytes = this.#bytes.length > 0 ? Buffer.concat([this.#bytes, value]) : Buffer.from(value);
  }
}
