import type { TypedIdea } from './table-change';

/** Fewer figures than this are no phone number anywhere. */
const FEWEST_FIGURES = 9;

/**
 * What is missing at a glance, by field, as keys of sentences: so that a device without a network asks for it at once.
 * The server reads the same fields strictly (captured-idea.ts).
 */
export function missingOf(idea: TypedIdea): Record<string, string> {
  const missing: Record<string, string> = {};
  if (!idea.description.trim()) missing.description = 'descriptionMissing';
  if (!idea.speakerType) missing.speakerType = 'speakerMissing';
  return { ...missing, ...missingReach(idea) };
}

function missingReach(idea: TypedIdea): Record<string, string> {
  const missing: Record<string, string> = {};
  const { authorContact: channel = 'none', authorEmail = '', authorPhone = '' } = idea;
  if (channel === 'none') return missing;
  if (channel === 'email' && !/^\S+@\S+\.\S+$/.test(authorEmail.trim())) missing.authorEmail = 'emailWrong';
  const figures = authorPhone.replace(/\D/g, '').length;
  if ((channel === 'phone' || channel === 'sms') && figures < FEWEST_FIGURES)
    missing.authorPhone = 'phoneWrong';
  if (channel === 'letter' && !idea.authorAddress?.trim()) missing.authorAddress = 'addressMissing';
  if (channel === 'mediator' && !idea.authorMediator?.trim()) missing.authorMediator = 'mediatorMissing';
  if (idea.authorConsent !== 'yes') missing.authorConsent = 'consentMissing';
  return missing;
}
