import { cleanLine } from '../../clean-text';

const LONGEST_STEM = 80;

/**
 * A name that any machine can keep: the words that were typed, with the ending of what the file really is.
 * « ..\guide<1>.pdf.exe » of a PDF → « guide 1.pdf ».
 */
export function serviceFileName(typed: string, extension: string): string {
  const name = cleanLine(typed.split(/[\\/]/).at(-1) ?? '');
  const words = name
    .replace(/(\.[a-z0-9]{1,5})+$/i, '')
    .replace(/[^\p{L}\p{M}\p{N}’' _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ _-]+|[ _-]+$/g, '');
  const stem = [...words].slice(0, LONGEST_STEM).join('').trim();
  return `${stem || 'fichier'}.${extension}`;
}

/** The header that has a browser keep the file under its name: plain letters for old ones (RFC 6266, RFC 8187). */
export function attachmentHeader(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
