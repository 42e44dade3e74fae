import type { WaitingParty, WaitingPerson } from './decide-seats';

interface QueuedPerson {
  id: string;
  partyId: string;
  stakeholderType: string;
  partialOk: boolean;
}

/**
 * The queue, person by person in order of arrival → party by party.
 * A party stands where its first waiting member stands; only its waiting members count.
 */
export function waitingParties(queue: readonly QueuedPerson[]): WaitingParty[] {
  const parties = new Map<string, { partialOk: boolean; people: WaitingPerson[] }>();
  for (const { id, partyId, stakeholderType, partialOk } of queue) {
    // Where a part is fine, nobody of the party waits for the others: each keeps their own arrival.
    const key = partialOk ? id : partyId;
    const party = parties.get(key) ?? { partialOk, people: [] };
    party.people.push({ id, stakeholderType });
    parties.set(key, party);
  }
  return [...parties.values()];
}
