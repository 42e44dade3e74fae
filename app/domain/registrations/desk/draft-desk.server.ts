import type { Ctx } from '../../context';
import type { RegistrationInput } from '../form/registration-input';
import { type DraftParty, draftParty } from '../registering/draft-party.server';
import type { DeskInput, DeskPerson } from './desk-input';

/** As long as a companion's name may be. */
const LONGEST_NAME = 80;

/** The parties that one form of the desk makes: one for all, or one for each person. */
export function draftDesk(ctx: Ctx, switchEventId: string, desk: DeskInput): DraftParty[] {
  const parties = desk.together === 'each' ? desk.people.map((person) => [person]) : [desk.people];
  return parties.map((people, nth) => {
    const draft = draftParty(ctx, switchEventId, {
      locale: 'fr',
      input: inputOf(desk, people, nth),
    });
    return {
      ...draft,
      party: {
        ...draft.party,
        organizationId: desk.organization.id,
        registeredBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
        consentKind: desk.consent,
        consentAt: ctx.now,
      },
    };
  });
}

/**
 * The same people as a form of the public would bring them, accompanied by the organization: mediators come and go.
 * The key of the form is the one of its nth party, so that people of one name on two lines stay two.
 */
function inputOf(desk: DeskInput, people: readonly DeskPerson[], nth: number): RegistrationInput {
  return {
    forWhom: people.length > 1 ? 'group' : 'other',
    partialOk: desk.together === 'part',
    companionName: desk.organization.name.slice(0, LONGEST_NAME),
    companionPhone: '',
    people: people.map(({ isAnother: _isAnother, ...person }) => person),
    formId: desk.formId && `${desk.formId} ${nth}`,
  };
}
