import { drawCardStub } from './draw-card-stub.server';
import { BOX, box, drawBlank, drawChoices, ROW, rule } from './draw-hand-fields';
import {
  type Corner,
  CARD_HEIGHT as HEIGHT,
  type IdeaCardsPaper,
  CARD_PAD as PAD,
  STUB_HEIGHT,
  CARD_WIDE as WIDE,
  CARD_WIDTH as WIDTH,
} from './idea-card-paper';
import { drawAside, fittingSize, writeTagged } from './pdf-pen';
import { taggedPdf } from './tagged-pdf.server';

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;
/** Room to write in by hand; there are as many lines as fit, and never fewer than these. */
const LINE_HEIGHT = 18;
const FEWEST_LINES = 3;
const SPEAKER_COLUMNS = 2;
const WAY_COLUMNS = 3;
const MARK = 12;

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
      drawCardStub(pdf, part, corner, paper, card);
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
  const room = corner.y + HEIGHT - STUB_HEIGHT - y - heightBelow(paper);
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
