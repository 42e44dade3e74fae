import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryOf, partsOf } from '~/http/multipart/parts-of';
import { readPictures, type SentFile } from '~/http/multipart/read-pictures.server';

/** A form as the platform itself writes it, cut anywhere. */
async function sent(form: FormData): Promise<{ type: string; bytes: Uint8Array }> {
  const response = new Response(form);
  return {
    type: response.headers.get('Content-Type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (let at = 0; from < bytes.length; at += 1) {
    const size = sizes[at % sizes.length] ?? 1;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

async function all(bytes: Uint8Array, type: string, sizes: readonly number[]) {
  const read: { name: string; fileName: string | undefined; bytes: Buffer }[] = [];
  for await (const { name, fileName, data } of partsOf(cut(bytes, sizes), boundaryOf(type) ?? '')) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of data) chunks.push(chunk);
    read.push({ name, fileName, bytes: Buffer.concat(chunks) });
  }
  return read;
}

describe('a form that is read while it arrives', () => {
  it('gives its parts as they were, wherever the network cuts it', async () => {
    const part = fc.record({
      name: fc.constantFrom('photo', 'table', 'nom "entre" guillemets'),
      bytes: fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constant(Buffer.from('\r\n--\r\n\r\n------'))),
      file: fc.option(fc.constantFrom('carte; 1.jpg', 'C:\\photos\\été.jpg', 'a"b.png'), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }),
        async (parts, sizes) => {
          const form = new FormData();
          for (const { name, bytes, file } of parts)
            form.append(name, new File([new Uint8Array(bytes)], file ?? 'x'));
          const { type, bytes } = await sent(form);
          const read = await all(bytes, type, sizes);
          expect(read).toEqual(
            parts.map((each) => ({
              name: each.name,
              fileName: (each.file ?? 'x').split('\\').at(-1),
              bytes: Buffer.from(each.bytes),
            })),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('goes on after a part that nobody read to its end', async () => {
    const form = new FormData();
    form.append('first', new File(['a'.repeat(500)], 'a'));
    form.append('second', 'b');
    const { type, bytes } = await sent(form);
    const names: string[] = [];
    for await (const part of partsOf(cut(bytes, [7]), boundaryOf(type) ?? '')) {
      names.push(part.name);
      for await (const _chunk of part.data) break;
    }
    expect(names).toEqual(['first', 'second']);
  });

  const request = (body: BodyInit, type?: string) =>
    new Request('http://localhost/', {
      method: 'POST',
      body,
      ...(type ? { headers: { 'Content-Type': type } } : {}),
    });
  const nothing = async () => undefined;

  it('holds nothing of a file that is heavier than any picture, and reads the next one', async () => {
    const form = new FormData();
    form.append('photo', new File([new Uint8Array(50 * 1024 * 1024)], 'film.mp4'));
    form.append('photo', new File(['petite'], 'petite.jpg'));
    form.append('autre', new File(['x'], 'x.jpg'));
    form.append('table', '3');
    const files: SentFile[] = [];
    const fields = await readPictures(request(form), 'photo', async (file) => void files.push(file));
    expect(files.map(({ name, bytes }) => [name, bytes && Buffer.from(bytes).toString()])).toEqual([
      ['film.mp4', undefined],
      ['petite.jpg', 'petite'],
    ]);
    expect([...fields]).toEqual([['table', '3']]);
  });

  it.each([
    ['no such form', request('a=1', 'application/x-www-form-urlencoded'), 415],
    [
      'broken off',
      request('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb', 'multipart/form-data; boundary=x'),
      400,
    ],
    ['without names', request('--x\r\nA: b\r\n\r\nb\r\n--x--', 'multipart/form-data; boundary=x'), 400],
    ['with an endless head', request(`--x\r\n${'a'.repeat(20_000)}`, 'multipart/form-data; boundary=x'), 400],
  ])('is refused where it is %s', async (_what, asked, status) => {
    await expect(readPictures(asked, 'photo', nothing)).rejects.toMatchObject({ init: { status } });
  });
});
