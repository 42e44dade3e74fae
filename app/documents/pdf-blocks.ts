import type { PaperBars, PaperBlock, PaperPicture, PaperTable } from './paper-document';

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

const INK = '#1b1b1b';
const SIZES = { 1: 20, 2: 14, 3: 12 } as const;
const BODY = 10.5;
const BAR_HEIGHT = 9;

export function drawHeading(pdf: Pdf, parent: Parent, block: Extract<PaperBlock, { kind: 'heading' }>): void {
  const { level, text } = block;
  keepTogether(pdf, level === 1 ? 0 : 80);
  if (level > 1) pdf.moveDown(0.6);
  write(pdf, parent, `H${level}`, () => {
    pdf.font('bold').fontSize(SIZES[level]).fillColor(INK).text(text, left(pdf), undefined, wide(pdf));
  });
  pdf.moveDown(0.4);
}

export function drawParagraph(pdf: Pdf, parent: Parent, text: string): void {
  write(pdf, parent, 'P', () => {
    pdf.font('regular').fontSize(BODY).fillColor(INK).text(text, left(pdf), undefined, wide(pdf));
  });
  pdf.moveDown(0.5);
}

export function drawList(pdf: Pdf, parent: Parent, items: readonly string[]): void {
  const list = pdf.struct('L');
  parent.add(list);
  for (const item of items) {
    const li = pdf.struct('LI');
    list.add(li);
    write(pdf, li, 'LBody', () => {
      pdf.font('regular').fontSize(BODY).fillColor(INK).text(`•  ${item}`, left(pdf), undefined, wide(pdf));
    });
    li.end();
  }
  list.end();
  pdf.moveDown(0.5);
}

/** pdfkit lays it out, breaks it over pages, and tags its cells. */
export function drawTable(pdf: Pdf, parent: Parent, { caption, head, rows }: PaperTable): void {
  drawCaption(pdf, parent, caption);
  if (rows.length === 0) return;
  const headCells = head.map((text) => ({
    text,
    type: 'TH' as const,
    scope: 'Column' as const,
    font: { src: 'bold' },
  }));
  const bodyRows = rows.map((row) =>
    row.map((text, at) => (at === 0 ? { text, type: 'TH' as const, scope: 'Row' as const } : text)),
  );
  pdf
    .font('regular')
    .fontSize(BODY - 0.5)
    .fillColor(INK);
  // Its types do not know yet that it tags its cells (structParent), so they are not asked about this object.
  const options = {
    position: { x: left(pdf), y: pdf.y },
    maxWidth: wide(pdf).width,
    structParent: parent,
    defaultStyle: { border: 0.5, borderColor: '#999', padding: 4 },
    data: [...(head.length > 0 ? [headCells] : []), ...bodyRows],
  };
  pdf.table(options);
  pdf.moveDown(0.8);
}

export function drawBars(pdf: Pdf, parent: Parent, { caption, bars }: PaperBars): void {
  drawCaption(pdf, parent, caption);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const labels = 190;
  const room = wide(pdf).width - labels - 40;
  for (const { label, value } of bars) {
    keepTogether(pdf, 26);
    const { y } = pdf;
    pdf.font('regular').fontSize(BODY - 0.5);
    const height = Math.max(BAR_HEIGHT, pdf.heightOfString(label, { width: labels - 10 }));
    write(pdf, parent, 'P', () => {
      pdf.fillColor(INK).text(`${label} : ${value}`, left(pdf), y, { width: labels - 10 });
    });
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf.rect(left(pdf) + labels, y + 1, Math.max(1, (room * value) / most), BAR_HEIGHT).fill('#0b4a57');
    pdf.endMarkedContent();
    pdf.y = y + height + 8;
  }
  pdf.moveDown(0.4);
}

export function drawPicture(pdf: Pdf, parent: Parent, { bytes, caption }: PaperPicture): void {
  const { width } = wide(pdf);
  const height = 240;
  keepTogether(pdf, height + 40);
  const { y } = pdf;
  const figure = pdf.struct('Figure', { alt: caption }, () => {
    pdf.image(bytes, left(pdf), y, { fit: [width, height] });
  });
  parent.add(figure);
  figure.end();
  pdf.y = y + height + 6;
  drawParagraph(pdf, parent, caption);
}

function drawCaption(pdf: Pdf, parent: Parent, caption: string): void {
  keepTogether(pdf, 70);
  write(pdf, parent, 'P', () => {
    pdf.font('bold').fontSize(BODY).fillColor(INK).text(caption, left(pdf), undefined, wide(pdf));
  });
  pdf.moveDown(0.3);
}

/** One element of the structure, with what it says. */
function write(pdf: Pdf, parent: Parent, tag: string, say: () => void): void {
  const element = pdf.struct(tag, {}, say);
  parent.add(element);
  element.end();
}

/** Begins a new page where less than this is left: a heading is not the last line of one. */
function keepTogether(pdf: Pdf, points: number): void {
  if (pdf.y + points > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
}

function left(pdf: Pdf): number {
  return pdf.page.margins.left;
}

function wide(pdf: Pdf): { width: number } {
  const { left: from, right } = pdf.page.margins;
  return { width: pdf.page.width - from - right };
}
