import type { Face } from '~/domain/survey/survey-answers';

/** The mouth of each face. */
const MOUTHS: Readonly<Record<Face, string>> = {
  3: 'M14 29 Q24 40 34 29',
  2: 'M15 32 H33',
  1: 'M14 35 Q24 25 34 35',
};

/** A drawn face. The word beside it says what it means. */
export function Smiley({ face }: { face: Face }) {
  return (
    <svg className={`smiley smiley-${face}`} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="21" />
      <path d="M17 17 V21 M31 17 V21" />
      <path d={MOUTHS[face]} />
    </svg>
  );
}
