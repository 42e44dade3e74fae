import { drawAside, fittingSize, INK, write, writeTagged } from './pdf-pen';
import type { QrCode } from './qr-code.server';
import { taggedPdf } from './tagged-pdf.server';

/** Cards to write an idea on, in sentences: what all of them say, and what each says alone. */
export interface IdeaCardsPaper {
  title: string;
  lang: string;
  heading: string;
  event: string;
  words: string;
  speaker: string;
  speakers: readonly string[];
  firstName: string;
  told: string;
  ways: readonly string[];
  where: string;
  consent: string;
  cut: string;
  follow: string;
  address: string;
  phone: string;
  qrAlt: string;
  cards: readonly { code: string; place: string; qr: QrCode }[];
}

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;
/** The left upper corner of a card. */
interface Corner {
  x: number;
  y: number;
}

/** A6 upright, four of which are a page of A4. */
const WIDTH = 595.28 / 2;
const HEIGHT = 841.89 / 2;
const PAD = 16;
const WIDE = WIDTH - 2 * PAD;
/** Room to write in by hand; there are as many lines as fit, and never fewer than these. */
const LINE_HEIGHT = 18;
const FEWEST_LINES = 3;
const SPEAKER_COLUMNS = 2;
const WAY_COLUMNS = 3;
const BOX = 8;
const ROW = 12.5;
const STUB = 96;
const QR_SIDE = 78;
const MARK = 12;
const FAINT = '#666';
const CHOICE_SIZES = [8.5, 7.5, 6.5, 5.5];

/** A page of A4 for each four cards of A6, with marks where to cut. */
export function ideaCardsPdf(paper: IdeaCardsPaper): Promise<Buffer> {
  const { title, lang, cards } = paper;
  return taggedPdf({ title, lang, margin: 0 }, async (pdf, root) => {
    for (const [at, card] of cards.entries()) {
      const place = at % 4;
      if (place === 0 && at > 0) {
        pdf.addPage();
        await new Promise(setImmediate);
      }
      if (place === 0) drawAside(pdf, 'Layout', () => drawCutMarks(pdf));
      const part = pdf.struct('Sect');
      root.add(part);
      const corner = { x: (place % 2) * WIDTH, y: Math.floor(place / 2) * HEIGHT };
      drawCard(pdf, part, corner, paper, card);
      drawStub(pdf, part, corner, paper, card);
      part.end();
    }
  });
}

function drawCutMarks(pdf: Pdf): void {
  pdf.lineWidth(0.5).strokeColor('#000').undash();
  for (const [x, y] of [
    [WIDTH, 0],
    [WIDTH, 2 * HEIGHT - MARK],
  ] as const)
    pdf.moveTo(x, y).lineTo(x, y + MARK);
  for (const [x, y] of [
    [0, HEIGHT],
    [2 * WIDTH - MARK, HEIGHT],
  ] as const)
    pdf.moveTo(x, y).lineTo(x + MARK, y);
  pdf.moveTo(WIDTH - MARK, HEIGHT).lineTo(WIDTH + MARK, HEIGHT);
  pdf
    .moveTo(WIDTH, HEIGHT - MARK)
    .lineTo(WIDTH, HEIGHT + MARK)
    .stroke();
}

function drawCard(
  pdf: Pdf,
  part: Parent,
  corner: Corner,
  paper: IdeaCardsPaper,
  { code, place }: IdeaCardsPaper['cards'][number],
): void {
  const x = corner.x + PAD;
  let y = corner.y + 13;
  const say = (tag: string, text: string, size: number, font: 'regular' | 'bold', width = WIDE) =>
    writeTagged(pdf, part, tag, text, { font, size, x, y, width });
  say('H1', paper.heading, 16, 'bold', WIDE / 2);
  writeTagged(pdf, part, 'P', code, {
    font: 'bold',
    size: 13,
    x: x + WIDE / 2,
    y,
    width: WIDE / 2,
    align: 'right',
  });
  y += 20;
  const size = fittingSize(pdf, paper.event, {
    font: 'regular',
    sizes: [8.5, 7.5, 6.5],
    width: WIDE * 0.62,
    height: 21,
  });
  say('P', paper.event, size, 'regular', WIDE * 0.62);
  writeTagged(pdf, part, 'P', place, {
    font: 'bold',
    size: 8.5,
    x: x + WIDE * 0.62,
    y,
    width: WIDE * 0.38,
    align: 'right',
  });
  y += 24;
  say('H2', paper.words, 11, 'bold');
  y += 14;
  const room = corner.y + HEIGHT - STUB - y - heightBelow(paper);
  const lines = Math.max(FEWEST_LINES, Math.floor(room / LINE_HEIGHT));
  drawAside(pdf, 'Layout', () => {
    for (let line = 1; line <= lines; line += 1) rule(pdf, x, y + line * LINE_HEIGHT, WIDE);
  });
  y += lines * LINE_HEIGHT + 7;
  say('H2', paper.speaker, 10, 'bold');
  y = drawChoices(pdf, part, { x, y: y + 14 }, paper.speakers, SPEAKER_COLUMNS) + 3;
  y = drawBlank(pdf, part, { x, y }, paper.firstName, 'H2');
  say('H2', paper.told, 10, 'bold');
  y = drawChoices(pdf, part, { x, y: y + 14 }, paper.ways, WAY_COLUMNS) + 1;
  y = drawBlank(pdf, part, { x, y }, paper.where, 'P');
  drawAside(pdf, 'Layout', () => box(pdf, x, y));
  writeTagged(pdf, part, 'P', paper.consent, {
    font: 'regular',
    size: 7.5,
    x: x + BOX + 5,
    y,
    width: WIDE - BOX - 5,
  });
}

/** What stands between the lines and the stub: labels, blanks and the consent take as much whatever they say. */
function heightBelow({ speakers, ways }: IdeaCardsPaper): number {
  const rows = Math.ceil(speakers.length / SPEAKER_COLUMNS) + Math.ceil(ways.length / WAY_COLUMNS);
  return rows * ROW + 93;
}

/** Boxes to tick, in columns. @returns where it ends */
function drawChoices(
  pdf: Pdf,
  part: Parent,
  from: Corner,
  choices: readonly string[],
  columns: number,
): number {
  const width = WIDE / columns;
  for (const [at, choice] of choices.entries()) {
    // The last may be long: it has what is left of its row.
    const isLast = at === choices.length - 1;
    const column = at % columns;
    const x = from.x + column * width;
    const y = from.y + Math.floor(at / columns) * ROW;
    const room = (isLast ? WIDE - column * width : width) - BOX - 8;
    const size = fittingSize(pdf, choice, { font: 'regular', sizes: CHOICE_SIZES, width: room, height: ROW });
    drawAside(pdf, 'Layout', () => box(pdf, x, y));
    writeTagged(pdf, part, 'P', choice, { font: 'regular', size, x: x + BOX + 4, y, width: room });
  }
  return from.y + Math.ceil(choices.length / columns) * ROW;
}

/** A label with a line to write on after it. @returns where it ends */
function drawBlank(pdf: Pdf, part: Parent, { x, y }: Corner, label: string, tag: string): number {
  const font = tag === 'H2' ? 'bold' : 'regular';
  const size = tag === 'H2' ? 10 : 8.5;
  const width = pdf.font(font).fontSize(size).widthOfString(label) + 2;
  writeTagged(pdf, part, tag, label, { font, size, x, y, width });
  drawAside(pdf, 'Layout', () => rule(pdf, x + width + 6, y + 11, WIDE - width - 6));
  return y + 18;
}

function drawStub(
  pdf: Pdf,
  part: Parent,
  corner: Corner,
  paper: IdeaCardsPaper,
  { code, qr }: IdeaCardsPaper['cards'][number],
): void {
  const x = corner.x + PAD;
  const top = corner.y + HEIGHT - STUB;
  drawAside(pdf, 'Layout', () => {
    pdf.lineWidth(0.8).strokeColor(FAINT).dash(4, { space: 3 });
    pdf
      .moveTo(corner.x + 6, top)
      .lineTo(corner.x + WIDTH - 6, top)
      .stroke()
      .undash();
    write(pdf, paper.cut, { font: 'regular', size: 6, x, y: top + 2.5, width: WIDE });
  });
  const width = WIDE - QR_SIDE - 10;
  writeTagged(pdf, part, 'H2', paper.follow, { font: 'bold', size: 10, x, y: top + 13, width });
  writeTagged(pdf, part, 'P', code, { font: 'bold', size: 19, x, y: top + 26, width });
  const height = 19;
  const size = fittingSize(pdf, paper.address, { font: 'regular', sizes: [8, 7, 6, 5], width, height });
  writeTagged(pdf, part, 'P', paper.address, { font: 'regular', size, x, y: top + 50, width });
  writeTagged(pdf, part, 'P', paper.phone, { font: 'regular', size: 8, x, y: top + 73, width });
  const left = corner.x + WIDTH - PAD - QR_SIDE;
  const figure = pdf.struct('Figure', { alt: paper.qrAlt }, () => {
    pdf.save();
    pdf.translate(left, top + 10).scale(QR_SIDE / qr.size);
    pdf.path(qr.path).fill('#000');
    pdf.restore();
  });
  part.add(figure);
  figure.end();
}

function rule(pdf: Pdf, x: number, y: number, width: number): void {
  pdf.lineWidth(0.6).strokeColor(FAINT).undash();
  pdf
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke()
    .fillColor(INK);
}

function box(pdf: Pdf, x: number, y: number): void {
  pdf.lineWidth(0.8).strokeColor(INK).undash();
  pdf
    .rect(x, y + 0.5, BOX, BOX)
    .stroke()
    .fillColor(INK);
}
