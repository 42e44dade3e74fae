import { createHash } from 'node:crypto';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
/** A script of its own file needs no leave by hash, and data are not run. */
const IS_FILE_OR_DATA = /\ssrc=|\stype="application\/[^"]*json"/;

/**
 * The inline scripts that a page runs, as a policy names them: 'sha256-…', each once. Source of the form:
 * https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export function inlineScriptsOf(html: string): string[] {
  const run = [...html.matchAll(SCRIPT)].filter(([, about = '']) => !IS_FILE_OR_DATA.test(about));
  return [...new Set(run.map(([, , text = '']) => `'sha256-${sha256(text)}'`))];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
