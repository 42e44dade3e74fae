import { type Corner, FAINT, CARD_WIDE as WIDE } from './idea-card-paper';
import { drawAside, fittingSize, INK, writeTagged } from './pdf-pen';

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

export const BOX = 8;
/** From one row of boxes to the next. */
export const ROW = 12.5;
const CHOICE_SIZES = [8.5, 7.5, 6.5, 5.5];

/** Boxes to tick, in columns. @returns where it ends */
export function drawChoices(
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
export function drawBlank(pdf: Pdf, part: Parent, { x, y }: Corner, label: string, tag: string): number {
  const font = tag === 'H2' ? 'bold' : 'regular';
  const size = tag === 'H2' ? 10 : 8.5;
  const width = pdf.font(font).fontSize(size).widthOfString(label) + 2;
  writeTagged(pdf, part, tag, label, { font, size, x, y, width });
  drawAside(pdf, 'Layout', () => rule(pdf, x + width + 6, y + 11, WIDE - width - 6));
  return y + 18;
}

/** A line to write on. */
export function rule(pdf: Pdf, x: number, y: number, width: number): void {
  pdf.lineWidth(0.6).strokeColor(FAINT).undash();
  pdf
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke()
    .fillColor(INK);
}

/** A box to tick. */
export function box(pdf: Pdf, x: number, y: number): void {
  pdf.lineWidth(0.8).strokeColor(INK).undash();
  pdf
    .rect(x, y + 0.5, BOX, BOX)
    .stroke()
    .fillColor(INK);
}
