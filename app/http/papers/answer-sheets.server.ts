import { data, redirect } from '@remix-run/node';
import type { EntryPreview, SheetsAnswer, SheetsRefusal } from '~/components/papers/sheets-view';
import { enterSheet } from '~/domain/attendance/enter-sheet.server';
import { prepareSheet } from '~/domain/attendance/prepare-sheet.server';
import { previewEntry } from '~/domain/attendance/preview-entry.server';
import { readLineNumbers } from '~/domain/attendance/read-line-numbers';
import { readSheet, type Sheet } from '~/domain/attendance/read-sheets.server';
import { undoEntry } from '~/domain/attendance/undo-entry.server';
import type { Ctx } from '~/domain/context';
import type { Refused } from '~/domain/result';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';

type Answer = Response | ReturnType<typeof data<SheetsAnswer>>;

const REFUSALS: readonly SheetsRefusal[] = ['too-early', 'no-session', 'already-undone'];

/** 303 once it is done; else the same page: 400 to mend, 409 where it may not be, 200 to look at the names first. */
export async function answerSheets(ctx: Ctx, event: SwitchEvent, sent: FormData): Promise<Answer> {
  switch (sent.get('intent')) {
    case 'prepare':
      return prepare(ctx, event, sent);
    case 'check':
    case 'retype':
    case 'enter':
      return enter(ctx, event, sent);
    case 'undo': {
      const result = await undoEntry(ctx, event.id, sent.get('entry'));
      return result.ok ? done(event, 'retrait', sent.get('feuille')) : refusal(result);
    }
    default:
      throw data(null, { status: 400 });
  }
}

async function prepare(ctx: Ctx, event: SwitchEvent, sent: FormData): Promise<Answer> {
  const blankRows = Math.trunc(Number(sent.get('blank'))) || 0;
  const result = await prepareSheet(ctx, event, { scope: String(sent.get('scope') ?? ''), blankRows });
  if (result.ok) return done(event, 'feuille', null);
  return result.reason === 'no-session'
    ? data<SheetsAnswer>({ refusal: 'no-session' }, { status: 400 })
    : refusal(result);
}

async function enter(ctx: Ctx, event: SwitchEvent, sent: FormData): Promise<Answer> {
  const sheet = await readSheet(ctx, event, sent.get('feuille'));
  const formId = sent.get('formId');
  if (!sheet || !isUuid(formId)) throw data(null, { status: 400 });
  const typed = String(sent.get('numbers') ?? '');
  if (sent.get('intent') === 'retype') return data<SheetsAnswer>({ typed });
  const { lines, blankRows } = sheet;
  const { numbers, problems } = readLineNumbers(typed, { people: lines.length, blankRows });
  if (problems.length > 0)
    return data<SheetsAnswer>({ typed, problems, last: lines.length }, { status: 400 });
  if (sent.get('intent') === 'check')
    return data<SheetsAnswer>({ typed, preview: await previewOf(ctx, sheet, numbers, formId) });
  const result = await enterSheet(ctx, sheet, { numbers, formId });
  return result.ok ? done(event, 'presences', sheet.id) : refusal(result, typed);
}

async function previewOf(
  ctx: Ctx,
  sheet: Sheet,
  numbers: readonly number[],
  formId: string,
): Promise<EntryPreview> {
  const sorted = await previewEntry(ctx, sheet, numbers);
  const nameOf = (person: { firstName: string; lastName: string }) =>
    `${person.firstName} ${person.lastName}`.trim();
  return {
    formId,
    done: sorted.done.map((line) => ({ number: line.number, name: nameOf(line) })),
    already: sorted.already.map(nameOf),
    leftOut: sorted.leftOut.map(({ person, reason }) => ({
      number: person.number,
      name: nameOf(person),
      reason,
    })),
  };
}

function done(event: SwitchEvent, said: string, sheet: FormDataEntryValue | null): Response {
  const query = new URLSearchParams({ ...(sheet ? { feuille: String(sheet) } : {}), papier: said });
  return redirect(`${paths.attendanceSheets(event.slug)}?${query}`, 303);
}

function refusal({ reason }: Refused<string>, typed?: string): Answer {
  const known = REFUSALS.find((each) => each === reason);
  if (!known) throw data(null, { status: 404 });
  return data<SheetsAnswer>({ refusal: known, ...(typed === undefined ? {} : { typed }) }, { status: 409 });
}
