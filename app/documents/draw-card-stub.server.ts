import {
  type Corner,
  FAINT,
  CARD_HEIGHT as HEIGHT,
  type IdeaCardsPaper,
  CARD_PAD as PAD,
  STUB_HEIGHT,
  CARD_WIDE as WIDE,
  CARD_WIDTH as WIDTH,
} from './idea-card-paper';
import { drawAside, fittingSize, write, writeTagged } from './pdf-pen';

const QR_SIDE = 78;

/** The part of a card that its author tears off and keeps: the code, the square, the address and a phone number. */
export function drawCardStub(
  pdf: PDFKit.PDFDocument,
  part: PDFKit.PDFStructureElement,
  corner: Corner,
  paper: IdeaCardsPaper,
  { code, qr }: IdeaCardsPaper['cards'][number],
): void {
  const x = corner.x + PAD;
  const top = corner.y + HEIGHT - STUB_HEIGHT;
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
