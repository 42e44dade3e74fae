import { z } from 'zod';
import { cleanLine } from '../../clean-text';
import type { Locale } from '../../context';
import { readPhoneNumber } from '../../phone-number';
import { foldText } from '../../venues/fold-text';
import type { Contact } from '../form/registration-input';
import type { ColumnUse, ImportField } from './import-columns';
import type { ImportPerson, LineProblem } from './import-person';
import type { FileRow } from './read-rows.server';

export interface ReadingAsk {
  columns: readonly ColumnUse[];
  types: readonly { slug: string; label: Record<Locale, string> }[];
  /** For lines that do not say it. */
  usualType: string;
  locale: Locale;
}

const LONGEST = { name: 80, organization: 160 } as const;
const EMAIL = z.email().max(254);

/** People from the lines of a file, and what is to be mended, line by line. Pure. */
export function readPeople(
  rows: readonly FileRow[],
  ask: ReadingAsk,
): { people: ImportPerson[]; problems: LineProblem[] } {
  const typeOf = typeReader(ask);
  const problems: LineProblem[] = [];
  const people = rows.map((row) => {
    const { line } = row;
    const cell = (field: ImportField) => cleanLine(row.cells[ask.columns.indexOf(field)] ?? '');
    const wrong = (reason: LineProblem['reason'], value = '') => problems.push({ line, reason, value });
    const person = {
      line,
      firstName: cell('firstName'),
      lastName: cell('lastName'),
      stakeholderType: typeOf(cell('stakeholderType')) ?? '',
      organization: cell('organization'),
      ...reachOf(cell('email'), cell('phone'), wrong),
      companionName: cell('companionName'),
      companionPhone:
        phoneOf(cell('companionPhone'), () => wrong('companion-phone', cell('companionPhone'))) ?? '',
      locale: /^(en|anglais|english)/i.test(cell('locale')) ? ('en' as const) : ask.locale,
    };
    if (!/\p{L}/u.test(person.firstName)) wrong('first-name');
    if (!/\p{L}/u.test(person.lastName)) wrong('last-name');
    if (!person.stakeholderType) wrong('type', cell('stakeholderType'));
    if (isTooLong(person)) wrong('too-long');
    return person;
  });
  return { people, problems: [...problems, ...twiceIn(people)].sort((a, b) => a.line - b.line) };
}

/** By slug or by name, in either language, whatever the accents. */
function typeReader({ types, usualType }: ReadingAsk): (written: string) => string | undefined {
  const known = new Map(
    types.flatMap(({ slug, label }) =>
      [slug, label.fr, label.en].map((name) => [foldText(name), slug] as const),
    ),
  );
  return (written) => (written === '' ? usualType || undefined : known.get(foldText(written)));
}

function reachOf(
  email: string,
  phone: string,
  wrong: (reason: LineProblem['reason'], value: string) => void,
): { contact: Contact; phone: string | null } {
  const number = phoneOf(phone, () => wrong('phone', phone));
  if (email && !EMAIL.safeParse(email).success) wrong('email', email);
  if (email) return { contact: { contact: 'email', email }, phone: number };
  return { contact: number ? { contact: 'phone', phone: number } : { contact: 'none' }, phone: number };
}

/** Spreadsheets drop the first 0 of a number, and put an apostrophe before what would be a formula. */
function phoneOf(typed: string, wrong: () => void): string | null {
  const text = typed.replace(/^'/, '');
  if (text === '') return null;
  const number = readPhoneNumber(/^[1-79]\d{8}$/.test(text) ? `0${text}` : text);
  if (!number) wrong();
  return number ?? null;
}

function isTooLong({ firstName, lastName, companionName, organization }: ImportPerson): boolean {
  return (
    [firstName, lastName, companionName].some((name) => name.length > LONGEST.name) ||
    organization.length > LONGEST.organization
  );
}

/** One own address once in a file. Whoever is accompanied may share it with whoever accompanies. */
function twiceIn(people: readonly ImportPerson[]): LineProblem[] {
  const first = new Map<string, number>();
  return people.flatMap((person) => {
    const email = ownEmailOf(person);
    if (!email) return [];
    const before = first.get(email);
    if (before === undefined) first.set(email, person.line);
    return before === undefined
      ? []
      : [{ line: person.line, reason: 'twice' as const, value: String(before) }];
  });
}

/** The address that only this person may have at a Switch, lower case. */
export function ownEmailOf({ contact, companionName }: ImportPerson): string | undefined {
  return contact.contact === 'email' && companionName === '' ? contact.email.toLowerCase() : undefined;
}
