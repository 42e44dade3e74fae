import { data, redirect } from '@remix-run/node';
import type { CaptureFormProps, CaptureStep } from '~/components/table-desk/capture-form';
import { capturedIdea } from '~/domain/table-desk/captured-idea';
import { proposeTitle } from '~/domain/table-desk/propose-title';
import { receiveTableChanges } from '~/domain/table-desk/receive-table-changes.server';
import type { TableAnswer, TableChange, TypedIdea } from '~/domain/table-desk/table-change';
import { typedIdea } from '~/domain/table-desk/typed-idea';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';
import { formErrors } from '../form-errors.server';
import type { OpenedTable } from './opened-table.server';

const INVALID = 400;
const CONFLICT = 409;

/** What the page of a table shows after a form that did not end in the list. */
export interface TableAsked extends Pick<CaptureFormProps, 'step' | 'state' | 'correcting'> {
  problem?: 'closed' | 'unreadable' | 'stale' | 'decided' | 'elsewhere';
  /** The title that the idea has now, where somebody changed it. */
  now?: string;
}

type Errors = Record<string, string[]>;

/** Does what a button of a table says, without a script: goes to and fro in the form, or keeps the idea. */
export async function answerTable(opened: OpenedTable, form: FormData) {
  const step = stepOf(form.get('step'));
  const idea = typedIdea(form);
  if (step !== 'correct' && form.get('intent') === 'back')
    return show(form, idea, step === 'review' ? 'rest' : 'words');
  if (step === 'review' || step === 'correct') return save(opened, form, idea, step);
  const titled = { ...idea, title: idea.title.trim() || proposeTitle(idea.description) };
  const errors = errorsAt(opened, titled, step);
  if (Object.keys(errors).length > 0) return show(form, titled, step, errors);
  return show(form, titled, step === 'words' ? 'rest' : 'review');
}

async function save(opened: OpenedTable, form: FormData, idea: TypedIdea, step: 'review' | 'correct') {
  const change = changeOf(form, idea);
  if (!change) return show(form, idea, step, {}, { problem: 'unreadable' });
  const received = await receiveTableChanges(opened.ctx, opened.at, [change]);
  if (!received.ok) return show(form, idea, step, {}, { problem: 'closed' });
  const [answer] = received.value;
  if (answer?.outcome !== 'done') return again(form, idea, step, answer);
  const done = change.kind === 'capture' ? 'notee' : 'corrigee';
  const query = new URLSearchParams({ [done]: String(answer.number) });
  return redirect(`${paths.table(opened.at.table.id)}?${query}`, 303);
}

function again(form: FormData, idea: TypedIdea, step: CaptureStep, answer: TableAnswer | undefined) {
  if (answer?.outcome === 'to-mend')
    return show(form, idea, step === 'correct' ? step : firstStepOf(answer.errors), answer.errors);
  if (answer?.outcome === 'stale') {
    const correcting = { number: Number(form.get('number')), version: answer.version };
    // Saved once more, it is over what the page now shows of the other side.
    return show(form, idea, step, {}, { problem: 'stale', now: answer.now.title, correcting, isFresh: true });
  }
  return show(
    form,
    idea,
    step,
    {},
    { problem: answer?.outcome === 'refused' ? answer.reason : 'unreadable' },
  );
}

function changeOf(form: FormData, idea: TypedIdea): TableChange | undefined {
  const id = form.get('formId');
  if (!isUuid(id)) return undefined;
  const [number, expectedVersion] = [Number(form.get('number')), Number(form.get('version'))];
  if (number === 0) return { id, kind: 'capture', idea };
  return Number.isSafeInteger(number) && expectedVersion > 0
    ? { id, kind: 'correct', number, expectedVersion, idea }
    : undefined;
}

const OF_REST = ['title', 'statedNeed', 'audiences'];

function firstStepOf(errors: Errors): 'words' | 'rest' {
  return Object.keys(errors).every((field) => OF_REST.includes(field)) ? 'rest' : 'words';
}

/** What is wrong with the fields of this step. */
function errorsAt({ ctx }: OpenedTable, idea: TypedIdea, step: CaptureStep): Errors {
  const read = capturedIdea(ctx.hub.stakeholderTypes.map(({ slug }) => slug)).safeParse(idea);
  const errors = read.success ? {} : formErrors(read.error);
  const isHere = (field: string) => OF_REST.includes(field) === (step === 'rest');
  return Object.fromEntries(Object.entries(errors).filter(([field]) => isHere(field)));
}

function stepOf(sent: FormDataEntryValue | null): CaptureStep {
  return (['rest', 'review', 'correct'] as const).find((step) => step === sent) ?? 'words';
}

function show(
  form: FormData,
  idea: TypedIdea,
  step: CaptureStep,
  errors: Errors = {},
  over: Omit<Partial<TableAsked>, 'step' | 'state'> & { isFresh?: boolean } = {},
) {
  const { isFresh, ...problem } = over;
  const number = Number(form.get('number'));
  const correcting = number > 0 ? { number, version: Number(form.get('version')) } : undefined;
  const { audiences, ...texts } = idea;
  const values = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, [value]]));
  // A correction that was answered is another correction when it is sent again.
  const formId = isFresh ? crypto.randomUUID() : String(form.get('formId') ?? '');
  const state = { values: { ...values, audiences, formId: [formId] }, errors };
  const status = over.problem ? CONFLICT : Object.keys(errors).length > 0 ? INVALID : 200;
  return data<TableAsked>({ step, state, correcting, ...problem }, { status });
}
