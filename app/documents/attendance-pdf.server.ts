import { drawAside, fittingSize, INK, write, writeTagged } from './pdf-pen';
import { taggedPdf } from './tagged-pdf.server';

/** A sheet to sign, in sentences. */
export interface AttendancePaper {
  /** Of the file. */
  title: string;
  lang: string;
  /** Of the sheet, large, on the first page; then what, where, when, by whom. */
  heading: string;
  lines: readonly string[];
  /** What the table is, for a screen reader and above it. */
  caption: string;
  columns: { number: string; name: string; type: string; signature: string };
  rows: readonly { number: number; name: string; type: string }[];
  /** « page {page} sur {pages} » */
  foot: string;
}

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

const MARGIN = 40;
const ROW = 27;
const HEAD_ROW = 20;
const PAD = 5;
/** Others are served after so many rows. */
const ROWS_AT_ONCE = 8;
const NAME_SIZES = [11, 9.5, 8, 6.5, 5.5];
const TYPE_SIZES = [9, 8, 7, 6];
const LINE = '#777';

/** Left edge and width of each column, on A4 with its margins. */
const COLUMNS = { number: [40, 30], name: [70, 195], type: [265, 115], signature: [380, 175] } as const;

/** The sheet as tagged pages of A4: a row for each person, as high as a signature is. */
export function attendancePdf(paper: AttendancePaper): Promise<Buffer> {
  const { title, lang, foot } = paper;
  const pageOf = (page: number, pages: number) =>
    foot.replace('{page}', String(page)).replace('{pages}', String(pages));
  return taggedPdf({ title, lang, margin: MARGIN, pageOf }, async (pdf, root) => {
    drawHead(pdf, root, paper);
    const table = pdf.struct('Table');
    root.add(table);
    drawHeadRow(pdf, table, paper.columns);
    for (const [at, row] of paper.rows.entries()) {
      if (pdf.y + ROW > pdf.page.height - MARGIN) {
        pdf.addPage();
        // Told once to whoever listens; printed on each page for whoever signs.
        drawAside(pdf, 'Pagination', () => writeHeadRow(pdf, paper.columns));
      }
      drawRow(pdf, table, row);
      if (at % ROWS_AT_ONCE === 0) await new Promise(setImmediate);
    }
    table.end();
  });
}

function drawHead(pdf: Pdf, root: Parent, { heading, lines, caption }: AttendancePaper): void {
  writeTagged(pdf, root, 'H1', heading, { font: 'bold', size: 18 });
  pdf.moveDown(0.3);
  for (const [at, line] of lines.entries())
    writeTagged(pdf, root, 'P', line, { font: at === 0 ? 'bold' : 'regular', size: at === 0 ? 13 : 10.5 });
  pdf.moveDown(0.6);
  writeTagged(pdf, root, 'P', caption, { font: 'bold', size: 10.5 });
  pdf.moveDown(0.3);
}

function drawHeadRow(pdf: Pdf, table: Parent, columns: AttendancePaper['columns']): void {
  const { y } = pdf;
  const row = pdf.struct('TR');
  table.add(row);
  for (const key of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) {
    const cell = headCell(pdf, 'Column', () =>
      writeCell(pdf, key, columns[key], y + PAD, { bold: true, size: 9, isOneLine: false }),
    );
    row.add(cell);
    cell.end();
  }
  row.end();
  ruleBelow(pdf, y, HEAD_ROW);
}

function writeHeadRow(pdf: Pdf, columns: AttendancePaper['columns']): void {
  const { y } = pdf;
  for (const key of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])
    writeCell(pdf, key, columns[key], y + PAD, { bold: true, size: 9, isOneLine: false });
  strokeRow(pdf, y, HEAD_ROW);
  pdf.y = y + HEAD_ROW;
}

function drawRow(pdf: Pdf, table: Parent, { number, name, type }: AttendancePaper['rows'][number]): void {
  const { y } = pdf;
  const row = pdf.struct('TR');
  table.add(row);
  const cells = [
    pdf.struct('TD', {}, () =>
      writeCell(pdf, 'number', String(number), y + 7, { bold: false, size: 11, isOneLine: true }),
    ),
    headCell(pdf, 'Row', () => writeFitting(pdf, 'name', name, y, NAME_SIZES)),
    pdf.struct('TD', {}, () => writeFitting(pdf, 'type', type, y, TYPE_SIZES)),
    // Empty: it is for a pen.
    pdf.struct('TD'),
  ];
  for (const cell of cells) {
    row.add(cell);
    cell.end();
  }
  row.end();
  ruleBelow(pdf, y, ROW);
}

/** Its types do not know yet that a cell may say what it heads. */
function headCell(pdf: Pdf, scope: 'Row' | 'Column', say: () => void): Parent {
  const options: { title?: string; scope: string } = { scope };
  return pdf.struct('TH', options, say);
}

/** In the largest type in which the whole of it stands in its box: no name is cut. */
function writeFitting(
  pdf: Pdf,
  column: 'name' | 'type',
  text: string,
  top: number,
  sizes: readonly number[],
): void {
  const font = column === 'name' ? 'bold' : 'regular';
  const bold = font === 'bold';
  const width = COLUMNS[column][1] - 2 * PAD;
  const [largest = 10] = sizes;
  // Most do: nothing else is measured for them.
  if (pdf.font(font).fontSize(largest).widthOfString(text) <= width) {
    const y = top + (ROW - pdf.currentLineHeight()) / 2;
    writeCell(pdf, column, text, y, { bold, size: largest, isOneLine: true });
    return;
  }
  const size = fittingSize(pdf, text, { font, sizes, width, height: ROW - 3 });
  const height = pdf.heightOfString(text, { width });
  writeCell(pdf, column, text, top + (ROW - height) / 2, { bold, size, isOneLine: false });
}

function writeCell(
  pdf: Pdf,
  column: keyof typeof COLUMNS,
  text: string,
  y: number,
  { bold, size, isOneLine }: { bold: boolean; size: number; isOneLine: boolean },
): void {
  if (text === '') return;
  const [x, width] = COLUMNS[column];
  const font = bold ? 'bold' : 'regular';
  write(pdf, text, { font, size, x: x + PAD, y, width: width - 2 * PAD, isOneLine });
}

function ruleBelow(pdf: Pdf, top: number, height: number): void {
  drawAside(pdf, 'Layout', () => strokeRow(pdf, top, height));
  pdf.y = top + height;
}

/** The boxes of one row, all at once. */
function strokeRow(pdf: Pdf, top: number, height: number): void {
  pdf.lineWidth(0.6).strokeColor(LINE);
  for (const [x, width] of Object.values(COLUMNS)) pdf.rect(x, top, width, height);
  pdf.stroke().fillColor(INK);
}
