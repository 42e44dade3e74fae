import type { Ctx } from '../../context';
import { type DraftParty, draftParty } from '../registering/draft-party.server';
import type { ImportPerson } from './import-person';

/** A line of a file as a party of its own, about to be written. */
export function draftImport(
  ctx: Ctx,
  switchEventId: string,
  importId: string,
  person: ImportPerson,
): DraftParty {
  const { firstName, lastName, stakeholderType, organization, contact, locale } = person;
  const { companionName, companionPhone } = person;
  const draft = draftParty(ctx, switchEventId, {
    locale,
    input: {
      forWhom: companionName ? 'other' : 'self',
      partialOk: false,
      companionName,
      companionPhone: companionName ? companionPhone : '',
      people: [
        {
          firstName,
          lastName,
          stakeholderType,
          organization,
          contact,
          accessNeeds: null,
          needKinds: [],
          isMinor: false,
          guardianName: '',
          guardianPhone: null,
          photoRights: false,
          laterContact: false,
        },
      ],
    },
  });
  return {
    ...draft,
    party: { ...draft.party, importId },
    people: draft.people.map((each) => ({ ...each, phone: person.phone })),
  };
}
