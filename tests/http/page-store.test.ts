import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bodyIn, PageStore } from '~/http/kept/page-store';

const html = (text: string) => Buffer.from(text);

describe('PageStore', () => {
  it('gives a page back only for the data it was made for', () => {
    const store = new PageStore();
    store.keep('/', '1', { contentType: 'text/html', body: html('one') });
    expect(store.find('/', '1')?.body.toString()).toBe('one');
    expect(store.find('/', '2')).toBeUndefined();
  });

  it('gives the same etag to the same body, so that a visitor keeps it over a change elsewhere', () => {
    const store = new PageStore();
    const first = store.keep('/', '1', { contentType: 'text/html', body: html('same') });
    const second = store.keep('/', '2', { contentType: 'text/html', body: html('same') });
    expect(second.etag).toBe(first.etag);
    expect(store.keep('/', '3', { contentType: 'text/html', body: html('other') }).etag).not.toBe(first.etag);
  });

  it('keeps the etag that the answer brought, in its weak form', () => {
    const store = new PageStore();
    for (const own of ['"own"', 'W/"own"']) {
      expect(
        store.keep('/', '1', { contentType: 'text/calendar', body: html('one'), ownEtag: own }).etag,
      ).toBe('W/"own"');
    }
  });

  it('stays within its limit, forgetting what was asked least recently', () => {
    const store = new PageStore(10_000);
    for (const name of ['a', 'b', 'c', 'd'])
      store.keep(name, '1', { contentType: 'text/html', body: Buffer.alloc(1_000, name) });
    store.find('a', '1');
    store.keep('e', '1', { contentType: 'text/html', body: Buffer.alloc(1_000) });
    expect(store.has('a')).toBe(true);
    expect(store.has('b')).toBe(false);
  });

  it('compresses what it kept without changing it', async () => {
    const page = new PageStore().keep('/', '1', { contentType: 'text/html', body: html('été '.repeat(500)) });
    expect(brotliDecompressSync(await bodyIn(page, 'br'))).toEqual(page.body);
    expect(gunzipSync(await bodyIn(page, 'gzip'))).toEqual(page.body);
  });
});
