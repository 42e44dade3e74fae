import { drawAside, fittingSize, INK, write, writeTagged } from './pdf-pen';
import type { QrCode } from './qr-code.server';
import { taggedPdf } from './tagged-pdf.server';

/** What somebody keeps on paper, in sentences. */
export interface SlipPaper {
  name: string;
  /** Whether they have a place. */
  state: string;
  title: string;
  facts: readonly { label: string; lines: readonly string[] }[];
  code: { label: string; value: string; where: string };
  /** `label` stands below it, and is read in its place. */
  qr: QrCode & { label: string };
}

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

const MARGIN = 50;
const QR_SIDE = 150;
const TITLE_SIZES = [26, 22, 18];
/** Large enough for most eyes without glasses; long texts get smaller before they leave the page. */
const BODY_SIZES = [19, 17, 15, 13, 11];
/** What headings and the room between facts take beside the lines themselves. */
const LINE_GAP = 1.2;

/** A page of A4 for each slip, in large type; printed on A5 it is still as large as a newspaper. */
export function slipsPdf(
  slips: readonly SlipPaper[],
  { title, lang }: { title: string; lang: string },
): Promise<Buffer> {
  return taggedPdf({ title, lang, margin: MARGIN }, async (pdf, root) => {
    for (const [at, slip] of slips.entries()) {
      if (at > 0) {
        pdf.addPage();
        await new Promise(setImmediate);
      }
      const part = pdf.struct('Sect');
      root.add(part);
      drawSlip(pdf, part, slip);
      part.end();
    }
  });
}

function drawSlip(pdf: Pdf, part: Parent, slip: SlipPaper): void {
  const wide = pdf.page.width - 2 * MARGIN;
  const titleSize = fittingSize(pdf, slip.title, {
    font: 'bold',
    sizes: TITLE_SIZES,
    width: wide,
    height: 70,
  });
  writeTagged(pdf, part, 'H1', slip.title, { font: 'bold', size: titleSize });
  pdf.moveDown(0.4);
  writeTagged(pdf, part, 'P', slip.name, { font: 'bold', size: 20 });
  pdf.moveDown(0.2);
  writeTagged(pdf, part, 'P', slip.state, { font: 'regular', size: 14 });
  const top = pdf.page.height - MARGIN - QR_SIDE - 30;
  drawFacts(pdf, part, slip.facts, top - 20);
  drawAside(pdf, 'Layout', () => {
    pdf
      .lineWidth(2)
      .strokeColor(INK)
      .moveTo(MARGIN, top - 14)
      .lineTo(MARGIN + wide, top - 14)
      .stroke();
  });
  drawCode(pdf, part, slip, top);
}

function drawFacts(pdf: Pdf, part: Parent, facts: SlipPaper['facts'], bottom: number): void {
  pdf.moveDown(0.6);
  const all = facts.map(({ label, lines }) => [label, ...lines].join('\n')).join('\n');
  const height = (bottom - pdf.y) / LINE_GAP;
  const width = pdf.page.width - 2 * MARGIN;
  const size = fittingSize(pdf, all, { font: 'bold', sizes: BODY_SIZES, width, height });
  for (const { label, lines } of facts) {
    writeTagged(pdf, part, 'H2', label, { font: 'regular', size: size * 0.8 });
    for (const line of lines) writeTagged(pdf, part, 'P', line, { font: 'bold', size });
    pdf.moveDown(0.35);
  }
}

function drawCode(pdf: Pdf, part: Parent, { code, qr }: SlipPaper, top: number): void {
  const x = pdf.page.width - MARGIN - QR_SIDE;
  const width = x - MARGIN - 24;
  writeTagged(pdf, part, 'H2', code.label, { font: 'regular', size: 14, y: top, width });
  writeTagged(pdf, part, 'P', code.value, { font: 'bold', size: 32, width });
  writeTagged(pdf, part, 'P', code.where, { font: 'regular', size: 12, width });
  const figure = pdf.struct('Figure', { alt: qr.label }, () => {
    pdf.save();
    pdf.translate(x, top).scale(QR_SIDE / qr.size);
    pdf.path(qr.path).fill('#000');
    pdf.restore();
  });
  part.add(figure);
  figure.end();
  // Heard already in the place of the square.
  drawAside(pdf, 'Layout', () =>
    write(pdf, qr.label, {
      font: 'regular',
      size: 9,
      x,
      y: top + QR_SIDE + 6,
      width: QR_SIDE,
      align: 'center',
    }),
  );
}
