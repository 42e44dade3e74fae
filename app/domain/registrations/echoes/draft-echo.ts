import type { AddressHolder } from '~db/queries/registrations-seats';
import type { DraftParty, DraftRegistration } from '../registering/draft-party.server';

/** A form by somebody who is registered already: it takes no place, and its answer is the same. */
export interface EchoDraft {
  draft: DraftParty;
  person: DraftRegistration;
  holder: AddressHolder;
  /** The holder of the address hears of it; not where they heard often enough. */
  tells: boolean;
}

/** What the form said of the person, without what belongs to a row of its own. */
export function personOfEcho(draft: DraftRegistration): string {
  const { id, hubId, switchEventId, partyId, shortCode, createdAt, emailIsOwn, ...person } = draft;
  return JSON.stringify(person);
}
