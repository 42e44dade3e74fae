import { z } from 'zod';
import { madeOnce } from '../../made-once';
import { needKindsAmong } from '../../needs/need-kinds';
import { answer } from './answer';

const NEEDS_LENGTH = 1_000;

/** What one person needs, whether they are under eighteen, and photos. */
export const personNeeds = madeOnce(({ hasNeeds }: { hasNeeds: boolean }) =>
  z.object({
    accessNeeds: answer.paragraphs(NEEDS_LENGTH, 'needsTooLong'),
    needKinds: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((sent) => needKindsAmong([sent ?? []].flat())),
    // Needs are kept with consent only; they are not dropped in silence either.
    accessNeedsConsent: hasNeeds ? answer.ticked.refine(Boolean, 'consentToNeeds') : answer.ignored,
    isMinor: answer.ticked,
    photoRights: answer.ticked,
  }),
);

/** The adult who answers for the children of a form. */
export const guardian = z.object({
  guardianName: answer.name('writeGuardian'),
  guardianPhone: answer.phone('writeGuardianPhone'),
});
