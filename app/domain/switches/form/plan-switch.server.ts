import { cleanLine, cleanParagraphs } from '../../clean-text';
import type { Ctx } from '../../context';
import type { Zone } from '../../hubs/hub';
import { can } from '../../people/can';
import { readPhoneNumber } from '../../phone-number';
import { PRIORITY_AUDIENCES } from '../../priority-audiences';
import { zoneOfDepartment } from '../../venues/communes.server';
import type { SharedVenue } from '../../venues/shared-venue';
import { planPlaces } from './plan-places';
import { planRegistrationHours } from './plan-registration-hours';
import { planSessions, spanOf } from './plan-sessions';
import { planPlace } from './plan-venue.server';
import { type FormProblem, problem, type SwitchForm } from './switch-form';
import type { PlannedSession, SwitchPlan } from './switch-plan';

const MAX_TITLE = 160;
const MAX_PURPOSE = 4000;
const MAX_NAME = 120;

/** A plan, or everything that is to mend, in the order of the form, with the communes to choose from. */
export type Planned<Plan> =
  | { ok: true; plan: Plan }
  | { ok: false; problems: FormProblem[]; communes: { code: string; name: string; postalCodes: string[] }[] };

/** What the page of a Switch that exists edits; its programme and its seats have pages of their own. */
export type AboutPlan = Omit<
  SwitchPlan,
  'sessions' | 'startsAt' | 'endsAt' | 'capacity' | 'seatRules' | 'releaseAt' | 'releases'
>;

/**
 * Reads the typed form of a Switch that exists. Writes nothing.
 * @param sessions that it has now
 * @param venues of the hub, one of which may be chosen
 */
export function planAbout(
  ctx: Ctx,
  form: SwitchForm,
  sessions: readonly PlannedSession[],
  venues: readonly SharedVenue[] = [],
): Planned<AboutPlan> {
  const texts = planTexts(form);
  const place = planPlace(ctx.hub, form, venues);
  const { zone, problems: zoneProblems } = planZone(ctx, form.zone, place.department);
  const hours = planRegistrationHours(form, zone?.timeZone ?? ctx.hub.timeZone, sessions, ctx.now);
  const problems = [
    ...texts.problems,
    ...place.problems,
    ...zoneProblems,
    ...hours.problems,
    ...texts.contactProblems,
  ];
  if (problems.length > 0 || !zone || !hours.plan) return { ok: false, problems, communes: place.choices };
  return { ok: true, plan: { ...texts.plan, ...hours.plan, zone, venue: place.venue } };
}

/**
 * Reads the typed form of a new Switch into a plan. Hours are read in the zone's own time. Writes nothing.
 * @param venues of the hub, one of which may be chosen
 */
export function planSwitch(
  ctx: Ctx,
  form: SwitchForm,
  venues: readonly SharedVenue[] = [],
): Planned<SwitchPlan> {
  const texts = planTexts(form);
  const place = planPlace(ctx.hub, form, venues);
  const zone = planZone(ctx, form.zone, place.department);
  const timeZone = zone.zone?.timeZone ?? ctx.hub.timeZone;
  const programme = planSessions(form.sessions, timeZone);
  const places = planPlaces(form, timeZone, programme.sessions[0]?.startsAt);
  const hours = planRegistrationHours(form, timeZone, programme.sessions, ctx.now);
  const problems = [
    ...texts.problems,
    ...(form.sessions.length === 0 ? [problem('sessions', 'sessionDay')] : []),
    ...programme.problems,
    ...place.problems,
    ...zone.problems,
    ...places.problems,
    ...hours.problems,
    ...texts.contactProblems,
  ];
  const [first] = programme.sessions;
  if (problems.length > 0 || !zone.zone || !first || !hours.plan)
    return { ok: false, problems, communes: place.choices };
  return {
    ok: true,
    plan: {
      ...texts.plan,
      ...hours.plan,
      zone: zone.zone,
      venue: place.venue,
      ...spanOf(programme.sessions, first),
      ...places.plan,
    },
  };
}

function planTexts(form: SwitchForm) {
  const title = cleanLine(form.title);
  const purpose = cleanParagraphs(form.purpose);
  const contactName = cleanLine(form.contactName);
  const contactPhone = readPhoneNumber(form.contactPhone);
  const problems: FormProblem[] = [];
  if (title === '') problems.push(problem('title', 'titleMissing'));
  if (title.length > MAX_TITLE) problems.push(problem('title', 'titleLong', { most: MAX_TITLE }));
  if (purpose === '') problems.push(problem('purpose', 'purposeMissing'));
  if (purpose.length > MAX_PURPOSE) problems.push(problem('purpose', 'purposeLong', { most: MAX_PURPOSE }));
  const contactProblems: FormProblem[] = [];
  if (contactName.length > MAX_NAME)
    contactProblems.push(problem('contactName', 'textLong', { most: MAX_NAME }));
  if (!contactPhone) contactProblems.push(problem('contactPhone', 'contactPhone'));
  const audiences = PRIORITY_AUDIENCES.filter((audience) => form.audiences.includes(audience));
  return {
    plan: { title, purpose, audiences: [...audiences], contactName, contactPhone: contactPhone ?? '' },
    problems,
    contactProblems,
  };
}

/** The chosen zone, or the one that the commune proposes; only one that this person organises. */
function planZone(
  ctx: Ctx,
  slug: string,
  department: string | undefined,
): { zone?: Zone; problems: FormProblem[] } {
  const zone =
    slug === '' && department
      ? zoneOfDepartment(ctx.hub, department)
      : ctx.hub.zones.find((each) => each.slug === slug);
  // Nothing to say where the commune is still to be mended: it will propose the zone.
  if (!zone) return { problems: slug === '' && !department ? [] : [problem('zone', 'zoneMissing')] };
  if (!can(ctx.viewer, 'create-switch', { hubId: ctx.hub.id, zoneId: zone.id }))
    return { zone, problems: [problem('zone', 'zoneNotYours', { zone: zone.name })] };
  return { zone, problems: [] };
}
