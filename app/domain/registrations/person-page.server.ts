import { selectCallsOfPerson, selectMessagesOfPerson, selectWorkTable } from '~db/queries/person';
import type { Ctx } from '../context';
import { registrationJournal } from '../history/journal.server';
import type { JournalEntry } from '../history/journal-entry';
import { consentOfParty } from '../mediation/consent-of-party.server';
import { logisticsHolders } from '../needs/logistics-holders.server';
import { can } from '../people/can';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { isUuid } from '../uuid';
import { type RegistrationPage, registrationPage } from './registration-page.server';

export interface PersonPage extends RegistrationPage {
  /** False for whoever does not organise the logistics: then no needs are here. */
  mayKnowNeeds: boolean;
  /** May read the text of messages. */
  mayReadMessages: boolean;
  workTable: { number: number; theme: string } | undefined;
  messages: Awaited<ReturnType<typeof selectMessagesOfPerson>>;
  calls: Awaited<ReturnType<typeof selectCallsOfPerson>>;
  history: JournalEntry[];
  /** Where a mediator registered them: for which organization, with which consent. */
  consent: Awaited<ReturnType<typeof consentOfParty>>;
}

/** Everything that is known of one person at one Switch, for its team; undefined where there is nothing to know. */
export async function personPage(ctx: Ctx, event: SwitchEvent, id: string): Promise<PersonPage | undefined> {
  const thing = thingOfSwitch(event);
  if (!can(ctx.viewer, 'see-registrations', thing) || !isUuid(id)) return undefined;
  const found = await registrationPage(ctx, id);
  if (!found || found.event.id !== event.id) return undefined;
  const { registration } = found;
  const holders = await logisticsHolders(ctx.db, event.id);
  const mayKnowNeeds = can(ctx.viewer, 'see-needs-by-name', { ...thing, logisticsHolders: holders });
  const { workTableId } = registration;
  return {
    ...found,
    registration: mayKnowNeeds ? registration : { ...registration, accessNeeds: null, needKinds: [] },
    mayKnowNeeds,
    mayReadMessages: can(ctx.viewer, 'see-messages', { hubId: ctx.hub.id }),
    workTable: workTableId ? await selectWorkTable(ctx.db, workTableId) : undefined,
    messages: await selectMessagesOfPerson(ctx.db, id),
    calls: await selectCallsOfPerson(ctx.db, id),
    history: await registrationJournal(ctx, event, id),
    consent: await consentOfParty(ctx, registration.partyId),
  };
}
