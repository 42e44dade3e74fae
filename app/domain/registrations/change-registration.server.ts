import { isOwnEmailTaken, type RegistrationRow } from '~db/queries/registrations-read';
import { updateParty, updateRegistration } from '~db/queries/registrations-write';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { logisticsHolders } from '../needs/logistics-holders.server';
import { needKindsAmong } from '../needs/need-kinds';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import { registrationWindow } from '../switches/registration-window';
import type { ChangeInput } from './form/registration-input';
import { oweRegistrationMessages } from './owe-registration-messages.server';
import { saysNeeds } from './says-needs';
import { keepsSeat } from './seats/keeps-seat';
import { promoteWaitlist } from './seats/promote-waitlist.server';
import { seatPlan } from './seats/seat-plan';
import { thingOfRegistration } from './thing-of-registration';
import { type LockedRegistration, withLockedRegistration } from './with-locked-registration.server';

export type ChangeResult = Result<
  null,
  'unknown' | 'unknown-type' | 'not-active' | 'already-registered' | 'would-lose-seat'
>;

/**
 * Corrects what somebody said of themselves, and who accompanies them. Another stakeholder type goes through the seat rule:
 * it is refused where it would cost them the seat they have, so that nobody loses one unawares.
 */
export function changeRegistration(ctx: Ctx, id: string, change: ChangeInput): Promise<ChangeResult> {
  return withLockedRegistration(ctx, id, async (locked): Promise<ChangeResult> => {
    const { registration, trx } = locked;
    const { switchEventId } = registration;
    if (registration.status === 'cancelled' || registration.erasedAt) return refused('not-active');
    if (!ctx.hub.stakeholderTypes.some((type) => type.slug === change.stakeholderType))
      return refused('unknown-type');
    if (!keepsTheirs(ctx, locked, change.stakeholderType)) return refused('would-lose-seat');
    const asked = changedValues(ctx, registration, await withKnownNeeds(ctx, locked, change));
    const companion = companionOf(registration, change);
    const isTaken =
      asked.emailIsOwn &&
      asked.email !== null &&
      (await isOwnEmailTaken(trx, switchEventId, asked.email, id));
    if (isTaken && !isParticipant(ctx)) return refused('already-registered');
    // Whoever is no member of the team does not learn whose address it is: the two share it from now on.
    const values = isTaken ? { ...asked, emailIsOwn: false } : asked;
    await updateRegistration(trx, id, values);
    await updateParty(trx, registration.partyId, companion);
    await recordHistory(trx, ctx, [changed(registration, { ...values, ...companion })]);
    if (isHeld(ctx, locked) && values.email && values.email !== registration.email)
      await oweRegistrationMessages(trx, ctx, switchEventId, [
        // The new address has neither the link nor the calendar yet.
        { kind: `registration-${registration.status}`, to: { ...registration, ...values } },
      ]);
    await promoteWaitlist(trx, ctx, switchEventId);
    return ok(null);
  });
}

function isParticipant({ viewer }: Ctx): boolean {
  return viewer.kind === 'participant';
}

/** Whoever waits loses nothing; whoever is confirmed must find a seat as the new type. */
function keepsTheirs(ctx: Ctx, { registration, seats }: LockedRegistration, type: string): boolean {
  if (registration.status !== 'confirmed') return true;
  return keepsSeat(seatPlan(seats, ctx.now), seats.confirmed, [registration.stakeholderType], type);
}

/** Whoever of the team may not read needs did not see them in the form either: what was said stays. */
async function withKnownNeeds(
  ctx: Ctx,
  { registration, seats, trx }: LockedRegistration,
  change: ChangeInput,
): Promise<ChangeInput> {
  if (ctx.viewer.kind !== 'staff') return change;
  const thing = thingOfRegistration(registration, seats.zoneId);
  const holders = await logisticsHolders(trx, registration.switchEventId);
  if (can(ctx.viewer, 'see-needs-by-name', { ...thing, logisticsHolders: holders })) return change;
  const { accessNeeds, needKinds } = registration;
  return { ...change, accessNeeds, needKinds: needKindsAmong(needKinds) };
}

/** What the row holds once it is corrected. */
export function changedValues(ctx: Ctx, registration: RegistrationRow, change: ChangeInput) {
  const { contact } = change;
  const email = contact.contact === 'email' ? contact.email : null;
  const sameNeeds =
    change.accessNeeds === registration.accessNeeds &&
    String(change.needKinds) === String(registration.needKinds);
  return {
    firstName: change.firstName,
    lastName: change.lastName,
    stakeholderType: change.stakeholderType,
    organization: change.organization,
    contact: contact.contact,
    email,
    // Another address may well be the right one.
    emailRefusedAt: email === registration.email ? registration.emailRefusedAt : null,
    emailIsOwn: registration.forWhom === 'self' && contact.contact === 'email',
    phone: contact.contact === 'phone' ? contact.phone : null,
    accessNeeds: change.accessNeeds,
    needKinds: change.needKinds,
    accessNeedsConsentAt: consentedAt(ctx, change, sameNeeds ? registration.accessNeedsConsentAt : null),
    laterContact: change.laterContact,
    isMinor: change.isMinor,
    guardianName: change.guardianName,
    guardianPhone: change.guardianPhone,
    photoRights: change.photoRights,
  };
}

/** The companion is the party's: corrected once for everybody in it. Whoever comes for themselves has none. */
function companionOf(registration: RegistrationRow, { companionName, companionPhone }: ChangeInput) {
  return registration.forWhom === 'self'
    ? { companionName: '', companionPhone: '' }
    : { companionName, companionPhone };
}

/** A place at a Switch that is over or cancelled is still corrected, but nobody is told again that they have it. */
function isHeld(ctx: Ctx, { seats }: LockedRegistration): boolean {
  const window = registrationWindow(seats, ctx.now);
  return window !== 'cancelled' && window !== 'over';
}

function consentedAt(ctx: Ctx, change: ChangeInput, before: Date | null): Date | null {
  return saysNeeds(change) ? (before ?? ctx.now) : null;
}

/** Which fields changed, and the type, which is nobody's secret; never what was written in them. */
function changed(
  registration: RegistrationRow,
  values: ReturnType<typeof changedValues> & ReturnType<typeof companionOf>,
) {
  const fields = (Object.keys(values) as (keyof typeof values)[]).filter(
    (field) => String(values[field]) !== String(registration[field]),
  );
  return {
    subject: 'registration' as const,
    subjectId: registration.id,
    switchEventId: registration.switchEventId,
    act: 'changed',
    before: { stakeholderType: registration.stakeholderType },
    after: { stakeholderType: values.stakeholderType, fields },
  };
}
