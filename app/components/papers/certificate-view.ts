/** A certificate of attendance in sentences: of the page and of the PDF. */
export interface CertificateView {
  id: string;
  title: string;
  certifies: string;
  name: string;
  tookPart: string;
  event: string;
  when: string;
  where: string;
  attended: { label: string; lines: string[] };
  duration: { label: string; value: string };
  madeAt: string;
  /** Who certifies: above their name stands room for a signature. */
  signature: { label: string; name: string };
}
