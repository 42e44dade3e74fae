import type { OverlayOptions } from 'sharp';
import { type PictureText, pictureText } from './picture-text.server';
import { PREVIEW_SIZE } from './preview-size';

/** What stands on the picture of a Switch, in the reader's words. */
export interface PreviewWords {
  title: string;
  /** « mercredi 24 juin 2026 » */
  days: string;
  hours: string;
  place: string;
  hub: string;
  /** What must be seen first: that it is cancelled, that it is over. */
  state: string | null;
}

const { width: WIDTH, height: HEIGHT } = PREVIEW_SIZE;
const LEFT = 84;
const TEXT_WIDTH = WIDTH - 2 * LEFT;
const FOOT = 104;
const FOOT_BAND = 10;
/** Above the foot and its band. */
const ROOM = HEIGHT - FOOT - FOOT_BAND;
const LEAST_ABOVE = 48;
const [PAPER, NIGHT, INK, SEA, SOFT, BAD] = [
  '#fcf7ee',
  '#123039',
  '#2a211b',
  '#0b4a57',
  '#53463c',
  '#821c16',
];
/** From the largest that fits: a long title is written smaller, and only then cut. */
const TITLE_SIZES = [66, 56, 46, 38];
const TITLE_HEIGHT = 220;

/** A picture of what, when and where, for those who see a link to it. PNG, made without any font of the machine. */
export async function previewPicture(words: PreviewWords): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const layers = await textLayers(words);
  return sharp(Buffer.from(ground())).composite(layers).png({ palette: true, colours: 64 }).toBuffer();
}

async function textLayers({
  title,
  days,
  hours,
  place,
  hub,
  state,
}: PreviewWords): Promise<OverlayOptions[]> {
  const lines: { drawn: PictureText; gap: number }[] = [];
  const style = { width: TEXT_WIDTH, color: SEA };
  if (state)
    lines.push({ drawn: await pictureText(state, { ...style, size: 34, bold: true, color: BAD }), gap: 22 });
  lines.push({ drawn: await fittingTitle(title), gap: 34 });
  lines.push({ drawn: await pictureText(upperFirst(days), { ...style, size: 40, bold: true }), gap: 12 });
  lines.push({ drawn: await pictureText(upperFirst(hours), { ...style, size: 32 }), gap: 20 });
  lines.push({ drawn: await oneLine(place, { size: 30, color: SOFT }), gap: 0 });
  const signed = await oneLine(hub, { size: 32, bold: true, color: PAPER });
  const footTop = ROOM + FOOT_BAND + Math.round((FOOT - signed.height) / 2);
  return [...inTheMiddle(lines), { input: signed.png, left: LEFT + 84, top: footTop }];
}

/** Below one another, with as much room above as below; what does not fit any more is left out. */
function inTheMiddle(lines: readonly { drawn: PictureText; gap: number }[]): OverlayOptions[] {
  const total = lines.reduce((sum, { drawn, gap }) => sum + drawn.height + gap, 0);
  let top = Math.max(LEAST_ABOVE, Math.round((ROOM - total) / 2));
  const layers: OverlayOptions[] = [];
  for (const { drawn, gap } of lines) {
    if (top + drawn.height <= ROOM) layers.push({ input: drawn.png, left: LEFT, top });
    top += drawn.height + gap;
  }
  return layers;
}

async function fittingTitle(title: string): Promise<PictureText> {
  const style = { bold: true, color: INK, width: TEXT_WIDTH };
  let drawn: PictureText | undefined;
  for (const size of TITLE_SIZES) {
    drawn = await pictureText(title, { ...style, size });
    if (drawn.height <= TITLE_HEIGHT) return drawn;
  }
  const shorter = title.slice(0, Math.floor(title.length * 0.8)).replace(/\s+\S*$/, '');
  return fittingTitle(`${shorter}…`);
}

async function oneLine(
  text: string,
  style: { size: number; bold?: boolean; color: string },
): Promise<PictureText> {
  const drawn = await pictureText(text, { ...style, width: TEXT_WIDTH - 84 });
  if (drawn.height < style.size * 1.6 || text.length < 12) return drawn;
  return oneLine(`${text.slice(0, Math.floor(text.length * 0.8)).trimEnd()}…`, style);
}

/** Paper, a band of sun, and a dark foot with the sign of the product. Shapes only: a text in SVG needs installed fonts. */
function ground(): string {
  const foot = ROOM + FOOT_BAND;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>
<circle cx="1140" cy="40" r="130" fill="#f4b63f"/>
<rect y="${ROOM}" width="${WIDTH}" height="${FOOT_BAND}" fill="#f4b63f"/>
<rect y="${foot}" width="${WIDTH}" height="${FOOT}" fill="${NIGHT}"/>
<rect x="${LEFT}" y="${foot + 34}" width="60" height="37" rx="18.5" fill="#93d6e0"/>
<circle cx="${LEFT + 41}" cy="${foot + 52.5}" r="12.5" fill="#f4b63f"/>
</svg>`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
