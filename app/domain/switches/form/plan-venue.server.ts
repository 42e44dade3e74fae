import { cleanLine, cleanParagraphs } from '../../clean-text';
import type { Hub } from '../../hubs/hub';
import { accessItemsAmong } from '../../venues/access-items';
import { type Commune, communesOf } from '../../venues/communes.server';
import { planOpeningHours } from '../../venues/plan-opening-hours';
import { resolveCommune } from '../../venues/resolve-commune.server';
import type { SharedVenue } from '../../venues/shared-venue';
import { type FormProblem, problem, type SwitchForm } from './switch-form';
import type { PlannedVenue } from './switch-plan';
import type { VenueForm } from './venue-form';

const MAX_LINE = 200;
const MAX_ACCESS = 2000;

export interface VenuePlan {
  venue: PlannedVenue;
  /** Code of the département of the commune, where that is clear. */
  department: string | undefined;
  /** Communes to choose from where several fit. */
  choices: Pick<Commune, 'code' | 'name' | 'postalCodes'>[];
  problems: FormProblem[];
}

/**
 * Where a Switch takes place: one of the hub's venues, or one of its own as typed.
 * @param shared the hub's venues
 */
export function planPlace(
  hub: Pick<Hub, 'zones'>,
  form: SwitchForm,
  shared: readonly SharedVenue[],
): VenuePlan {
  const typed = planVenue(hub, form);
  if (form.sharedVenue === '')
    return { ...typed, venue: { ...typed.venue, ...(form.keepVenue ? { keep: true } : {}) } };
  const chosen = shared.find(({ id }) => id === form.sharedVenue);
  if (!chosen) return { ...typed, problems: [problem('sharedVenue', 'venueGone')] };
  const { id, version: _version, ...venue } = chosen;
  const commune = communesOf(hub).find(({ code }) => code === venue.communeCode);
  return { venue: { ...venue, sharedId: id }, department: commune?.department, choices: [], problems: [] };
}

/** A place as typed → a venue in a commune of the hub, with everything that is to mend. */
export function planVenue(hub: Pick<Hub, 'zones'>, form: VenueForm): VenuePlan {
  const name = cleanLine(form.venueName);
  const address = cleanLine(form.venueAddress);
  const accessInformation = cleanParagraphs(form.accessInformation);
  const commune = planCommune(hub, form);
  const { hours, problems: hourProblems } = planOpeningHours(form);
  return {
    venue: {
      sharedId: null,
      name,
      address,
      postalCode: commune.postalCode,
      communeCode: commune.commune?.code ?? '',
      communeName: commune.commune?.name ?? '',
      accessInformation,
      accessItems: accessItemsAmong(form.accessItems),
      ...hours,
    },
    department: commune.commune?.department,
    choices: commune.choices,
    problems: [
      ...lineProblems('venueName', name, 'venueMissing'),
      ...lineProblems('venueAddress', address, 'addressMissing'),
      ...commune.problems,
      ...(accessInformation.length > MAX_ACCESS
        ? [problem('accessInformation', 'textLong', { most: MAX_ACCESS })]
        : []),
      ...hourProblems,
    ],
  };
}

function lineProblems(
  field: string,
  text: string,
  missing: 'venueMissing' | 'addressMissing',
): FormProblem[] {
  if (text === '') return [problem(field, missing)];
  return text.length > MAX_LINE ? [problem(field, 'textLong', { most: MAX_LINE })] : [];
}

function planCommune(
  hub: Pick<Hub, 'zones'>,
  form: VenueForm,
): { commune?: Commune; postalCode: string; choices: VenuePlan['choices']; problems: FormProblem[] } {
  const name = cleanLine(form.communeName);
  const typedCode = form.postalCode.replace(/\s/g, '');
  const none = { postalCode: typedCode, choices: [] };
  if (name === '') return { ...none, problems: [problem('communeName', 'communeMissing')] };
  const found = resolveCommune(hub, { name, code: form.communeCode, postalCode: typedCode });
  if (found.kind === 'none') return { ...none, problems: [problem('communeName', 'communeUnknown')] };
  if (found.kind === 'several')
    return { ...none, choices: found.choices, problems: [problem('communeName', 'communeSeveral')] };
  const { commune, postalCode } = found;
  const problems = /^\d{5}$/.test(postalCode) ? [] : [problem('postalCode', 'postalCode')];
  return { commune, postalCode, choices: [], problems };
}
