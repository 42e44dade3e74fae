import { describe, expect, it } from 'vitest';
import { inlineScriptsOf } from '~/http/kept/inline-scripts';

/** From https://www.w3.org/TR/CSP3/#external-hash and `printf '%s' "alert('Hello, world.');" | openssl dgst -sha256 -binary | base64`. */
const HELLO = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

describe('the inline scripts of a page', () => {
  it('are named by what they say, each once', () => {
    const script = `<script nonce="">alert('Hello, world.');</script>`;
    expect(inlineScriptsOf(`<p>${script}${script}</p>`)).toEqual([HELLO]);
  });

  it('are not those of files, nor data', () => {
    const others = '<script src="/a.js"></script><script id="words" type="application/json">{}</script>';
    expect(inlineScriptsOf(`${others}<script type="application/ld+json">{}</script>`)).toEqual([]);
    expect(inlineScriptsOf(others.replace('{}', ''))).toEqual([]);
  });

  it('are each of several, over several lines', () => {
    expect(
      inlineScriptsOf('<script>\na()\n</script><script type="module" async="">b()</script>'),
    ).toHaveLength(2);
  });
});
