import { type AttendancePaper, attendancePdf } from './attendance-pdf.server';
import { type CertificatePaper, certificatesPdf } from './certificates-pdf.server';
import type { IdeaCardsPaper } from './idea-card-paper';
import { ideaCardsPdf } from './idea-cards-pdf.server';

/** What may be long: a sheet of hundreds of rows, a certificate or a card for each of hundreds. Nothing but data. */
export type PaperJob =
  | { kind: 'attendance'; paper: AttendancePaper }
  | { kind: 'cards'; paper: IdeaCardsPaper }
  | { kind: 'certificates'; papers: readonly CertificatePaper[]; about: { title: string; lang: string } };

/** Makes it here and now. */
export function makePaper(job: PaperJob): Promise<Buffer> {
  if (job.kind === 'attendance') return attendancePdf(job.paper);
  return job.kind === 'cards' ? ideaCardsPdf(job.paper) : certificatesPdf(job.papers, job.about);
}
