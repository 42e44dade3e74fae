import { createHash } from 'node:crypto';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const OF_A_FILE = /\ssrc=/;

/**
 * A page without the nonce that it was made with, and the inline scripts that bore it, as a policy names them:
 * 'sha256-…', each once. Only those: a script that slipped into the page by some text has no nonce, and must not run.
 * Source of the form: https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export function withoutNonce(html: string, nonce: string): { html: string; scripts: string[] } {
  const plain = (text: string) => text.replaceAll(nonce, '');
  const ours = [...html.matchAll(SCRIPT)].filter(
    ([, about = '']) => about.includes(` nonce="${nonce}"`) && !OF_A_FILE.test(about),
  );
  const scripts = new Set(ours.map(([, , text = '']) => `'sha256-${sha256(plain(text))}'`));
  return { html: plain(html), scripts: [...scripts] };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
