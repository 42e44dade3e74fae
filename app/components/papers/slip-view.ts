/** What somebody keeps on paper, in sentences: of the page and of the PDF. */
export interface SlipView {
  id: string;
  name: string;
  /** Whether they have a place. */
  state: string;
  title: string;
  facts: { label: string; lines: string[] }[];
  code: { label: string; value: string; where: string };
  /** An SVG path in modules. */
  qr: { size: number; path: string; label: string };
}
