import { createRequire } from 'node:module';

const fonts = createRequire(import.meta.url);
const PEN = fonts.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf');
const PRINT = fonts.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const DPI = 72;
const WIDTH = 700;
const HEIGHT = 980;
const TABLE = '#6b4a35';

/** What somebody wrote on an invented card. */
export interface DemoCard {
  code: string;
  words: string;
  speaker: string;
}

/**
 * The photo of a card on a table, drawn: a leaning pen on paper, held a little askew, and « Démonstration » above it.
 * @param turn how the camera held it
 */
export async function demoPhoto({ code, words, speaker }: DemoCard, turn: 0 | 90) {
  // Only a demonstration waits for the library.
  const { default: sharp } = await import('sharp');
  const lines = [
    await text('Démonstration : carte inventée', {
      size: 20,
      color: '#8a2b1c',
      font: PRINT,
      family: 'DejaVu Sans',
    }),
    await text(`Mon idée        ${code.slice(0, 4)}-${code.slice(4)}`, {
      ...{ size: 32, color: '#222222', font: PRINT, family: 'DejaVu Sans' },
    }),
    await text(words, { size: 38, color: '#1d3f8a', font: PEN, family: 'DejaVu Sans Oblique' }),
    await text(speaker, { size: 30, color: '#1d3f8a', font: PEN, family: 'DejaVu Sans Oblique' }),
  ];
  const tops = [40, 90, 220, 780];
  const paper = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#fbf7ea' } })
    .composite(lines.map((input, at) => ({ input, left: 50, top: tops[at] ?? 0 })))
    .png()
    .toBuffer();
  const { data, info } = await sharp(paper)
    .extend({ top: 60, bottom: 60, left: 60, right: 60, background: TABLE })
    .rotate(turn + 2, { background: TABLE })
    .jpeg({ quality: 70 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

interface Pen {
  size: number;
  color: string;
  font: string;
  family: string;
}

async function text(words: string, { size, color, font, family }: Pen): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp({
    text: {
      text: `<span foreground="${color}">${words}</span>`,
      font: `${family} ${size}`,
      fontfile: font,
      width: WIDTH - 100,
      dpi: DPI,
      rgba: true,
      spacing: Math.round(size * 0.5),
    },
  })
    .png()
    .toBuffer();
}
