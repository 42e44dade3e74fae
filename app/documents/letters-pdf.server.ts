import { drawAside, fittingSize, INK, write, writeTagged } from './pdf-pen';
import { taggedPdf } from './tagged-pdf.server';

/** A letter to somebody, in sentences. */
export interface LetterPaper {
  lang: string;
  /** Who writes, line by line. */
  from: readonly string[];
  /** Name and address, line by line. */
  to: readonly string[];
  date: string;
  subject: string;
  /** « Bonjour Odette, » */
  hello: string;
  paragraphs: readonly string[];
  facts: readonly { label: string; value: string }[];
  notes: readonly string[];
  signature: string;
}

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

const MM = 72 / 25.4;
const MARGIN = 57;
/**
 * Where the address shows in the window of a DL envelope (110 × 220 mm, window on the right, 20 mm from the right and
 * the bottom) of a sheet of A4 that is folded in three: 100 to 200 mm from the left, 45 to 90 mm from the top. The
 * block keeps off its edges, because a sheet slips.
 */
const WINDOW = { left: 110 * MM, top: 53 * MM, width: 82 * MM, height: 30 * MM } as const;
const ADDRESS_SIZES = [11, 10, 9, 8];
/** Below the first fold. */
const BODY_TOP = 104 * MM;
const BODY = 11.5;

/** A letter on a page of A4 each, or more where it is long, to be folded in three for a window envelope. */
export function lettersPdf(
  letters: readonly LetterPaper[],
  { title, lang }: { title: string; lang: string },
): Promise<Buffer> {
  return taggedPdf({ title, lang, margin: MARGIN }, async (pdf, root) => {
    for (const [at, letter] of letters.entries()) {
      if (at > 0) {
        pdf.addPage();
        await new Promise(setImmediate);
      }
      const part = pdf.struct('Sect', { lang: letter.lang });
      root.add(part);
      drawHead(pdf, part, letter);
      drawBody(pdf, part, letter);
      part.end();
    }
  });
}

function drawHead(pdf: Pdf, part: Parent, { from, to, date }: LetterPaper): void {
  const half = WINDOW.left - MARGIN - 12;
  for (const [at, line] of from.entries())
    writeTagged(pdf, part, 'P', line, {
      font: at === 0 ? 'bold' : 'regular',
      size: 10,
      ...(at === 0 ? { y: MARGIN } : {}),
      width: half,
    });
  const { left: x, top: y, width, height } = WINDOW;
  const address = to.join('\n');
  const size = fittingSize(pdf, address, { font: 'regular', sizes: ADDRESS_SIZES, width, height });
  writeTagged(pdf, part, 'P', address, { font: 'regular', size, x, y, width });
  // Where the sheet is folded, for whoever folds many.
  drawAside(pdf, 'Layout', () => {
    pdf
      .lineWidth(0.5)
      .strokeColor(INK)
      .moveTo(12, 99 * MM)
      .lineTo(24, 99 * MM)
      .moveTo(12, 198 * MM)
      .lineTo(24, 198 * MM)
      .stroke();
  });
  writeTagged(pdf, part, 'P', date, { font: 'regular', size: BODY, x: MARGIN, y: BODY_TOP, align: 'right' });
}

function drawBody(pdf: Pdf, part: Parent, letter: LetterPaper): void {
  const { subject, hello, paragraphs, facts, notes, signature } = letter;
  pdf.moveDown(1);
  writeTagged(pdf, part, 'H1', subject, { font: 'bold', size: 13, x: MARGIN });
  pdf.moveDown(0.8);
  for (const text of [hello, ...paragraphs]) {
    writeTagged(pdf, part, 'P', text, { font: 'regular', size: BODY, x: MARGIN });
    pdf.moveDown(0.6);
  }
  if (facts.length > 0) drawFacts(pdf, part, facts);
  for (const text of notes) {
    writeTagged(pdf, part, 'P', text, { font: 'regular', size: BODY, x: MARGIN });
    pdf.moveDown(0.6);
  }
  pdf.moveDown(0.6);
  writeTagged(pdf, part, 'P', signature, { font: 'bold', size: BODY, x: MARGIN });
}

function drawFacts(pdf: Pdf, part: Parent, facts: LetterPaper['facts']): void {
  const list = pdf.struct('L');
  part.add(list);
  for (const { label, value } of facts) {
    const item = pdf.struct('LI');
    list.add(item);
    const body = pdf.struct('LBody', {}, () =>
      write(pdf, `${label}\u00a0: ${value}`, { font: 'regular', size: BODY, x: MARGIN }),
    );
    item.add(body);
    body.end();
    item.end();
  }
  list.end();
  pdf.moveDown(0.6);
}
