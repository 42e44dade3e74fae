import { type AttendancePaper, attendancePdf } from './attendance-pdf.server';
import { type CertificatePaper, certificatesPdf } from './certificates-pdf.server';

/** What may be long: a sheet of hundreds of rows, a certificate for each of hundreds. Nothing but data. */
export type PaperJob =
  | { kind: 'attendance'; paper: AttendancePaper }
  | { kind: 'certificates'; papers: readonly CertificatePaper[]; about: { title: string; lang: string } };

/** Makes it here and now. */
export function makePaper(job: PaperJob): Promise<Buffer> {
  return job.kind === 'attendance' ? attendancePdf(job.paper) : certificatesPdf(job.papers, job.about);
}
