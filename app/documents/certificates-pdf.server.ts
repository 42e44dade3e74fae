import { drawAside, writeTagged } from './pdf-pen';
import { taggedPdf } from './tagged-pdf.server';

/** That somebody was there, in sentences. */
export interface CertificatePaper {
  title: string;
  certifies: string;
  name: string;
  tookPart: string;
  event: string;
  when: string;
  where: string;
  attended: { label: string; lines: readonly string[] };
  duration: { label: string; value: string };
  madeAt: string;
  signature: { label: string; name: string };
}

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

const MARGIN = 64;
const SIGNATURE_ROOM = 110;

/** A page of A4 for each certificate, with room for a signature and a stamp. */
export function certificatesPdf(
  papers: readonly CertificatePaper[],
  { title, lang }: { title: string; lang: string },
): Promise<Buffer> {
  return taggedPdf({ title, lang, margin: MARGIN }, async (pdf, root) => {
    for (const [at, paper] of papers.entries()) {
      if (at > 0) {
        pdf.addPage();
        await new Promise(setImmediate);
      }
      const part = pdf.struct('Sect');
      root.add(part);
      drawCertificate(pdf, part, paper);
      part.end();
    }
  });
}

function drawCertificate(pdf: Pdf, part: Parent, paper: CertificatePaper): void {
  const say = (text: string, size = 13, font: 'regular' | 'bold' = 'regular', tag = 'P') =>
    writeTagged(pdf, part, tag, text, { font, size });
  say(paper.title, 26, 'bold', 'H1');
  pdf.moveDown(1.2);
  say(paper.certifies, 14);
  pdf.moveDown(0.6);
  say(paper.name, 22, 'bold');
  pdf.moveDown(0.6);
  say(paper.tookPart, 14);
  pdf.moveDown(0.6);
  say(paper.event, 15, 'bold');
  say(paper.when);
  say(paper.where);
  pdf.moveDown(1);
  say(paper.attended.label, 13, 'bold', 'H2');
  for (const line of paper.attended.lines) say(line);
  pdf.moveDown(0.6);
  say(paper.duration.label, 13, 'bold', 'H2');
  say(paper.duration.value);
  pdf.moveDown(1.4);
  say(paper.madeAt);
  pdf.moveDown(0.6);
  say(paper.signature.label);
  say(paper.signature.name);
  const { y } = pdf;
  if (y + SIGNATURE_ROOM > pdf.page.height - MARGIN) return;
  drawAside(pdf, 'Layout', () => {
    pdf
      .lineWidth(0.8)
      .strokeColor('#777')
      .rect(MARGIN, y + 8, 240, SIGNATURE_ROOM - 8)
      .stroke();
  });
}
