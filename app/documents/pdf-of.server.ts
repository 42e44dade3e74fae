import { createRequire } from 'node:module';
import type { PaperBlock, PaperDocument } from './paper-document';
import { drawBars, drawHeading, drawList, drawParagraph, drawPicture, drawTable } from './pdf-blocks';

/** DejaVu knows every letter that a name in Europe is written with; the PDF holds only those that it uses. */
const fonts = createRequire(import.meta.url);
const REGULAR = 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf';
const BOLD = 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf';
const MARGIN = 54;
const FOOT_GAP = 30;

/**
 * The document as a PDF of A4 pages, tagged, so that a screen reader finds headings, lists and tables.
 * pdfkit is loaded with the first document: the start of the process waits for none.
 */
export async function pdfOf(document: PaperDocument): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: document.lang,
    displayTitle: true,
    info: { Title: document.title },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.registerFont('regular', fonts.resolve(REGULAR));
  pdf.registerFont('bold', fonts.resolve(BOLD));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  for (const block of document.blocks) drawBlock(pdf, root, block);
  root.end();
  numberPages(pdf, document);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawBlock(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, block: PaperBlock): void {
  switch (block.kind) {
    case 'heading':
      drawHeading(pdf, root, block);
      break;
    case 'paragraph':
      drawParagraph(pdf, root, block.text);
      break;
    case 'list':
      drawList(pdf, root, block.items);
      break;
    case 'table':
      drawTable(pdf, root, block);
      break;
    case 'bars':
      drawBars(pdf, root, block);
      break;
    case 'picture':
      drawPicture(pdf, root, block);
      break;
  }
}

/** Outside the text, where a screen reader passes them over. */
function numberPages(pdf: PDFKit.PDFDocument, { pageOf }: PaperDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at);
    pdf.markContent('Artifact', { type: 'Pagination' });
    // Below the margin a line would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf
      .font('regular')
      .fontSize(9)
      .fillColor('#444')
      .text(pageOf(at - start + 1, count), MARGIN, pdf.page.height - MARGIN + FOOT_GAP - 12, {
        align: 'right',
        width: pdf.page.width - 2 * MARGIN,
        lineBreak: false,
      });
    pdf.endMarkedContent();
  }
}
