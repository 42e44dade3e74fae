import { createRequire } from 'node:module';

/** Some words drawn as a picture, on a ground that lets through what lies below. */
export interface PictureText {
  png: Buffer;
  width: number;
  height: number;
}

/** DejaVu knows every letter that a name in Europe is written with, and comes with the product. */
const fonts = createRequire(import.meta.url);
const REGULAR = 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf';
const BOLD = 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf';
/** At this density a size in points is one in pixels. */
const DPI = 72;

/** Draws a text, wrapped where it is wider than `width`. Sizes are in pixels. */
export async function pictureText(
  text: string,
  style: { size: number; bold?: boolean; color: string; width: number },
): Promise<PictureText> {
  const { default: sharp } = await import('sharp');
  const { size, bold = false, color, width } = style;
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${color}">${withoutMarkup(text)}</span>`,
      font: `DejaVu Sans ${bold ? 'Bold ' : ''}${size}`,
      fontfile: fonts.resolve(bold ? BOLD : REGULAR),
      width,
      dpi: DPI,
      rgba: true,
      spacing: Math.round(size * 0.2),
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

/** What would be read as Pango's markup, and what it cannot draw. */
function withoutMarkup(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
