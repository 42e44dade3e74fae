import { describe, expect, it } from 'vitest';
import { withoutNonce } from '~/http/kept/without-nonce';

/** `printf '%s' "alert('Hello, world.');" | openssl dgst -sha256 -binary | base64` */
const HELLO = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
const NONCE = 'q+/nonce==';
const ours = (text: string) => `<script nonce="${NONCE}" async="">${text}</script>`;

describe('a page without its nonce', () => {
  it('names its scripts by what they say, each once', () => {
    const script = ours("alert('Hello, world.');");
    const made = withoutNonce(`<p>${script}${script}</p>`, NONCE);
    expect(made.scripts).toEqual([HELLO]);
    expect(made.html).not.toContain(NONCE);
    expect(made.html).toContain('<script nonce="" async="">');
  });

  it('lets no script run that did not bear it, nor one of another nonce', () => {
    const slipped = "<script>alert('Hello, world.');</script>";
    for (const html of [slipped, slipped.replace('<script', '<script nonce="other"')])
      expect(withoutNonce(html, NONCE).scripts).toEqual([]);
  });

  it('names no file', () => {
    expect(withoutNonce(`<script nonce="${NONCE}" src="/a.js"></script>`, NONCE).scripts).toEqual([]);
  });

  it('names each of several, over several lines, as they are without the nonce in their text', () => {
    const { scripts } = withoutNonce(ours('\na()\n') + ours(`alert('Hello, world.');${NONCE}`), NONCE);
    expect(scripts).toHaveLength(2);
    expect(scripts).toContain(HELLO);
  });
});
