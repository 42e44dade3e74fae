import { escapeHtml } from '../escape-html';

/** A page of ours within a page of another site. */
export interface Frame {
  /** Absolute address. */
  address: string;
  /** What a screen reader says of it. */
  title: string;
  /** Pixels; null is as wide as there is room. */
  width: number | null;
  height: number;
}

/** The HTML to copy: it runs nothing, and can be read. */
export function frameCode({ address, title, width, height }: Frame): string {
  const size = `width="${width ?? '100%'}" height="${height}"`;
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" ${size} style="border:0" loading="lazy"></iframe>`;
}
