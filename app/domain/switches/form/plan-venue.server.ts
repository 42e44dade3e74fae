import { cleanLine, cleanParagraphs } from '../../clean-text';
import type { Hub } from '../../hubs/hub';
import type { Commune } from '../../venues/communes.server';
import { resolveCommune } from '../../venues/resolve-commune.server';
import type { Venue } from '../switch-event';
import { type FormProblem, problem, type SwitchForm } from './switch-form';

const MAX_LINE = 200;
const MAX_ACCESS = 2000;

export interface PlannedVenue {
  venue: Venue;
  /** Code of the département of the commune, where that is clear. */
  department: string | undefined;
  /** Communes to choose from where several fit. */
  choices: Pick<Commune, 'code' | 'name' | 'postalCodes'>[];
  problems: FormProblem[];
}

/** The place as typed → a venue in a commune of the hub, with everything that is to mend. */
export function planVenue(hub: Pick<Hub, 'zones'>, form: SwitchForm): PlannedVenue {
  const name = cleanLine(form.venueName);
  const address = cleanLine(form.venueAddress);
  const accessInformation = cleanParagraphs(form.accessInformation);
  const problems: FormProblem[] = [];
  if (name === '') problems.push(problem('venueName', 'venueMissing'));
  if (name.length > MAX_LINE) problems.push(problem('venueName', 'textLong', { most: MAX_LINE }));
  if (address === '') problems.push(problem('venueAddress', 'addressMissing'));
  if (address.length > MAX_LINE) problems.push(problem('venueAddress', 'textLong', { most: MAX_LINE }));
  const commune = planCommune(hub, form);
  problems.push(...commune.problems);
  if (accessInformation.length > MAX_ACCESS)
    problems.push(problem('accessInformation', 'textLong', { most: MAX_ACCESS }));
  return {
    venue: {
      name,
      address,
      postalCode: commune.postalCode,
      communeCode: commune.commune?.code ?? '',
      communeName: commune.commune?.name ?? '',
      accessInformation,
    },
    department: commune.commune?.department,
    choices: commune.choices,
    problems,
  };
}

function planCommune(
  hub: Pick<Hub, 'zones'>,
  form: SwitchForm,
): { commune?: Commune; postalCode: string; choices: PlannedVenue['choices']; problems: FormProblem[] } {
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
