import { createRequire } from 'node:module';

/** DejaVu knows every letter that a name in Europe is written with; the PDF holds only those that it uses. */
const fonts = createRequire(import.meta.url);
const REGULAR = 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf';
const BOLD = 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf';
const FOOT = 12;

interface TaggedPdf {
  title: string;
  /** Of the text, "fr" or "en": what a screen reader speaks it in. */
  lang: string;
  /** In points. */
  margin: number;
  /** « page 2 sur 5 »; none where each page stands for itself. */
  pageOf?: ((page: number, pages: number) => string) | undefined;
}

/**
 * A PDF of A4 pages, tagged, so that a screen reader finds headings, lists and tables.
 * pdfkit is loaded with the first document: the start of the process waits for none.
 * @param draw may wait between pages, so that others are served meanwhile
 */
export async function taggedPdf(
  { title, lang, margin, pageOf }: TaggedPdf,
  draw: (pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement) => void | Promise<void>,
): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang,
    displayTitle: true,
    info: { Title: title },
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
  await draw(pdf, root);
  root.end();
  if (pageOf) numberPages(pdf, margin, pageOf);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Outside the text, where a screen reader passes them over. */
function numberPages(
  pdf: PDFKit.PDFDocument,
  margin: number,
  pageOf: (page: number, pages: number) => string,
): void {
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
      .text(pageOf(at - start + 1, count), margin, pdf.page.height - margin + FOOT + 6, {
        align: 'right',
        width: pdf.page.width - 2 * margin,
        lineBreak: false,
      });
    pdf.endMarkedContent();
  }
}
