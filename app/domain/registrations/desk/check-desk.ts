import { z } from 'zod';
import { readPhoneNumber } from '../../phone-number';
import type { Contact } from '../form/registration-input';
import {
  CONSENT_KINDS,
  type ConsentKind,
  type DeskPerson,
  type DeskProblem,
  type DeskRow,
  TOGETHER,
  type Together,
} from './desk-input';

const LONGEST = { name: 80, needs: 1_000 } as const;
const EMAIL = z.email().max(254);

/** What is said once for everybody, as it was sent. */
export interface DeskCommon {
  together: string;
  consent: string;
  hasNeedsConsent: boolean;
}

export interface CheckedDesk {
  people: DeskPerson[];
  together: Together;
  /** There where nothing is wrong. */
  consent: ConsentKind | undefined;
  problems: DeskProblem[];
}

/** People from the lines of the desk, and everything to mend, line by line. Pure. @param types slugs of the hub */
export function checkDesk(
  rows: readonly DeskRow[],
  common: DeskCommon,
  types: readonly string[],
): CheckedDesk {
  const problems: DeskProblem[] = rows.flatMap((row, at) => problemsOf(row, types).map(inRow(at)));
  const consent = CONSENT_KINDS.find((kind) => kind === common.consent);
  const together = TOGETHER.find((each) => each === common.together);
  if (rows.length === 0) problems.push({ row: null, field: 'firstName', reason: 'nobody' });
  if (!together) problems.push({ row: null, field: 'together', reason: 'together' });
  if (!consent) problems.push({ row: null, field: 'consent', reason: 'consent' });
  if (rows.some(({ needs }) => needs !== '') && !common.hasNeedsConsent)
    problems.push({ row: null, field: 'needsConsent', reason: 'needsConsent' });
  return { people: rows.map(personOf), together: together ?? 'each', consent, problems };
}

type RowProblem = Omit<DeskProblem, 'row'>;

function inRow(row: number): (problem: RowProblem) => DeskProblem {
  return (problem) => ({ row, ...problem });
}

function problemsOf(row: DeskRow, types: readonly string[]): RowProblem[] {
  const found: RowProblem[] = [];
  for (const field of ['firstName', 'lastName'] as const) {
    if (!/\p{L}/u.test(row[field])) found.push({ field, reason: field });
    else if (row[field].length > LONGEST.name) found.push({ field, reason: 'nameLong' });
  }
  if (!types.includes(row.stakeholderType)) found.push({ field: 'stakeholderType', reason: 'type' });
  if (row.reach !== '' && contactOf(row.reach).contact === 'none')
    found.push({ field: 'reach', reason: row.reach.includes('@') ? 'email' : 'phone' });
  if (row.needs.length > LONGEST.needs) found.push({ field: 'needs', reason: 'needsLong' });
  return found;
}

function personOf({ firstName, lastName, stakeholderType, reach, needs, isAnother }: DeskRow): DeskPerson {
  return {
    firstName,
    lastName,
    stakeholderType,
    organization: '',
    contact: contactOf(reach),
    accessNeeds: needs || null,
    needKinds: [],
    laterContact: false,
    // Asked on the person's own page: at the desk there is one line for each.
    isMinor: false,
    guardianName: '',
    guardianPhone: null,
    photoRights: false,
    isAnother,
  };
}

/** An address has an @; anything else is a number. What is neither reaches nobody. */
function contactOf(reach: string): Contact {
  if (reach.includes('@'))
    return EMAIL.safeParse(reach).success ? { contact: 'email', email: reach } : { contact: 'none' };
  const phone = reach === '' ? undefined : readPhoneNumber(reach);
  return phone ? { contact: 'phone', phone } : { contact: 'none' };
}
