import type { RegistrationRow } from '~db/queries/registrations-read';
import type { MergeChoice } from './merge-choice';

const LONGEST_NOTE = 2_000;

/**
 * The registration that stays, with what was chosen of the other. Needs are never chosen against each other: both
 * consented to theirs, so both are kept. Pure.
 */
export function mergedValues(kept: RegistrationRow, other: RegistrationRow, choice: MergeChoice) {
  const from = (field: keyof MergeChoice) => (choice[field] === 'other' ? other : kept);
  const contact = from('contact');
  const rest = contact === kept ? other : kept;
  return {
    firstName: from('firstName').firstName,
    lastName: from('lastName').lastName,
    stakeholderType: from('stakeholderType').stakeholderType,
    organization: from('organization').organization,
    workTableId: from('table').workTableId,
    contact: contact.contact,
    email: contact.email,
    emailIsOwn: kept.forWhom === 'self' && contact.contact === 'email',
    emailRefusedAt: contact.emailRefusedAt,
    // A second way to reach them is worth keeping.
    phone: contact.phone ?? rest.phone,
    // Consent was given where this address was.
    laterContact: contact.laterContact,
    ...needsOf(kept, other),
    privateNote: joined(kept.privateNote, other.privateNote).slice(0, LONGEST_NOTE),
    askedAt: latest(kept.askedAt, other.askedAt),
    keptAt: latest(kept.keptAt, other.keptAt),
    surveyAnswered: kept.surveyAnswered || other.surveyAnswered,
  };
}

function needsOf(kept: RegistrationRow, other: RegistrationRow) {
  const accessNeeds = joined(kept.accessNeeds ?? '', other.accessNeeds ?? '') || null;
  const needKinds = [...new Set([...kept.needKinds, ...other.needKinds])];
  const isNeeded = accessNeeds !== null || needKinds.length > 0;
  return {
    accessNeeds,
    needKinds,
    accessNeedsConsentAt: isNeeded ? latest(kept.accessNeedsConsentAt, other.accessNeedsConsentAt) : null,
  };
}

/** Both texts; once where they say the same. */
function joined(one: string, other: string): string {
  return [...new Set([one.trim(), other.trim()])].filter(Boolean).join('\n');
}

function latest(one: Date | null, other: Date | null): Date | null {
  return one && other ? new Date(Math.max(one.getTime(), other.getTime())) : (one ?? other);
}
