type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

export const INK = '#1b1b1b';

interface Stroke {
  font: 'regular' | 'bold';
  size: number;
  x?: number;
  y?: number;
  width?: number;
  align?: 'left' | 'center' | 'right';
  /** It is known to fit on its line: no place to break it is looked for. */
  isOneLine?: boolean;
}

/** One element of the structure with its text; it goes on below what was written before, unless told where. */
export function writeTagged(pdf: Pdf, parent: Parent, tag: string, text: string, stroke: Stroke): void {
  const element = pdf.struct(tag, {}, () => write(pdf, text, stroke));
  parent.add(element);
  element.end();
}

/** What a screen reader passes over: lines, and what only repeats. */
export function drawAside(pdf: Pdf, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}

export function write(pdf: Pdf, text: string, stroke: Stroke): void {
  const { left, right } = pdf.page.margins;
  const { font, size, x = left, y = pdf.y, width = pdf.page.width - x - right, align = 'left' } = stroke;
  const lines = stroke.isOneLine ? { lineBreak: false } : { width, align };
  pdf.font(font).fontSize(size).fillColor(INK).text(text, x, y, lines);
}

/** The first of these sizes in which a text is no higher than that; the last where it is in none. */
export function fittingSize(
  pdf: Pdf,
  text: string,
  {
    font,
    sizes,
    width,
    height,
  }: { font: Stroke['font']; sizes: readonly number[]; width: number; height: number },
): number {
  const last = sizes.at(-1) ?? 6;
  pdf.font(font);
  return sizes.find((size) => pdf.fontSize(size).heightOfString(text, { width }) <= height) ?? last;
}
