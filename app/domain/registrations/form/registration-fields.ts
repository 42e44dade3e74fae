import { z } from 'zod';
import { madeOnce } from '../../made-once';
import { answer } from './answer';
import { CONTACTS, type ContactKind, FOR_WHOM, type ForWhom, MAX_GROUP } from './registration-input';

/**
 * The questions of registering, as zod schemas by step. What one answer makes of the others (an e-mail only where
 * e-mail was chosen) is said before the schema is made, so that everything to mend is told at once.
 */
const ORGANIZATION_LENGTH = 160;

export const forWhomStep = z.object({ forWhom: z.enum(FOR_WHOM, 'chooseForWhom') });

/** One person's name and type. @param types slugs of the hub's stakeholder types */
function person(types: readonly string[]) {
  return z.object({
    firstName: answer.name('writeFirstName'),
    lastName: answer.name('writeLastName'),
    stakeholderType: z.string('chooseType').refine((slug) => types.includes(slug), 'chooseType'),
  });
}

const organization = answer.optionalLine(ORGANIZATION_LENGTH, 'organizationTooLong');

export const personStep = madeOnce((types: readonly string[]) => person(types).extend({ organization }));

export const groupStep = madeOnce((types: readonly string[]) =>
  z.object({
    people: z.array(person(types), 'writeFirstName').min(1, 'writeFirstName').max(MAX_GROUP, 'groupTooLarge'),
    organization,
    partialOk: answer.ticked,
  }),
);

export interface ReachAsked {
  forWhom: ForWhom | undefined;
  contact: ContactKind | undefined;
}

export const reachStep = madeOnce(({ forWhom, contact }: ReachAsked) => {
  const accompanied = forWhom === 'other' || forWhom === 'group';
  return z.object({
    contact: z.enum(CONTACTS, 'chooseContact'),
    email: contact === 'email' ? answer.email : answer.ignored,
    phone: contact === 'phone' ? answer.phone('writePhone') : answer.ignored,
    companionName: companionName(forWhom),
    companionPhone: accompanied ? answer.optionalPhone : answer.ignored,
    // Where nobody can be written to, there is nothing to agree to: the box leaves the page, ticked or not.
    laterContact: contact === 'none' ? answer.never : answer.ticked,
    formId: z.uuid().optional().catch(undefined),
  });
});

function companionName(forWhom: ForWhom | undefined) {
  if (forWhom === 'other') return answer.name('writeCompanion');
  return forWhom === 'group' ? answer.optionalName : answer.ignored;
}
