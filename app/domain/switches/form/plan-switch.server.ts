import { cleanLine, cleanParagraphs } from '../../clean-text';
import type { Ctx } from '../../context';
import type { Zone } from '../../hubs/hub';
import { can } from '../../people/can';
import { readPhoneNumber } from '../../phone-number';
import { PRIORITY_AUDIENCES } from '../../priority-audiences';
import { zoneOfDepartment } from '../../venues/communes.server';
import { planRegistrationHours } from './plan-registration-hours';
import { planSeats } from './plan-seats';
import { planSessions } from './plan-sessions';
import { planVenue } from './plan-venue.server';
import { type FormProblem, problem, type SwitchForm } from './switch-form';
import type { SwitchPlan } from './switch-plan';

const MAX_TITLE = 160;
const MAX_PURPOSE = 4000;
const MAX_NAME = 120;

export type PlannedSwitch =
  | { ok: true; plan: SwitchPlan }
  | { ok: false; problems: FormProblem[]; communes: { code: string; name: string; postalCodes: string[] }[] };

/**
 * Reads a typed form into a plan, or says everything that is to mend, in the order of the form.
 * Hours are read in the zone's own time. Writes nothing.
 */
export function planSwitch(ctx: Ctx, form: SwitchForm): PlannedSwitch {
  const texts = planTexts(form);
  const place = planVenue(ctx.hub, form);
  const zone = planZone(ctx, form.zone, place.department);
  const timeZone = zone.zone?.timeZone ?? ctx.hub.timeZone;
  const programme = planSessions(form.sessions, timeZone);
  const seats = planSeats(form);
  const hours = planRegistrationHours(form, timeZone, programme.sessions, ctx.now);
  const problems = [
    ...texts.problems,
    ...(form.sessions.length === 0 ? [problem('sessions', 'sessionDay')] : []),
    ...programme.problems,
    ...place.problems,
    ...zone.problems,
    ...seats.problems,
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
      sessions: programme.sessions,
      startsAt: first.startsAt,
      endsAt: new Date(Math.max(...programme.sessions.map((session) => session.endsAt.getTime()))),
      capacity: seats.capacity,
      seatRules: seats.seatRules,
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
