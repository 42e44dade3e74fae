import type { PaperBlock, PaperDocument } from './paper-document';
import { drawBars, drawHeading, drawList, drawParagraph, drawPicture, drawTable } from './pdf-blocks';
import { taggedPdf } from './tagged-pdf.server';

const MARGIN = 54;

/** The document as a tagged PDF. */
export function pdfOf({ title, lang, blocks, pageOf }: PaperDocument): Promise<Buffer> {
  return taggedPdf({ title, lang, margin: MARGIN, pageOf }, (pdf, root) => {
    for (const block of blocks) drawBlock(pdf, root, block);
  });
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
