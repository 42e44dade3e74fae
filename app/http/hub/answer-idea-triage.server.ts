import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { keepAnswers } from '~/domain/triage/keep-answers.server';
import { readKeptAnswers } from '~/domain/triage/kept-answers';
import { noteInput } from '~/domain/triage/note-input';
import { removeNote, writeNote } from '~/domain/triage/write-note.server';
import { isUuid } from '~/domain/uuid';
import { formErrors } from '../form-errors.server';
import type { PrepareAnswer } from '../ideas/prepare-by-form.server';
import { assignOne, readAssignment } from './assign-one.server';
import { ideaBack, withSaying } from './queue-back';

/** What a refused form of these shows again. */
export interface TriageRefusal {
  values: Values;
  errors: Record<string, string[]>;
  stale: null;
  /** Which form it was. */
  of: 'note' | 'draft';
  /** Who kept other answers meanwhile; '' where nobody is known. */
  who: string;
}

type Values = PrepareAnswer['values'];

const CONFLICT = 409;

/**
 * Answers what the team does beside deciding: taking care of an idea, writing notes, keeping answers. Undefined where
 * the form asks for something else.
 */
export async function answerIdeaTriage(ctx: Ctx, number: number, form: FormData, values: Values) {
  const assignment = readAssignment(form);
  const version = Number(form.get('expectedVersion'));
  if (assignment) return assignOne(ctx, assignment, { number, version }, form);
  if (form.get('intent') === 'note') return note(ctx, number, form, values);
  if (form.get('intent') === 'remove-note') return unnote(ctx, form);
  return form.get('intent') === 'keep' ? keep(ctx, number, form, values) : undefined;
}

async function note(ctx: Ctx, number: number, form: FormData, values: Values) {
  const read = noteInput.safeParse({
    body: form.get('body') ?? '',
    mentioned: form.getAll('mentioned'),
    formId: form.get('formId'),
  });
  if (!read.success)
    return data<TriageRefusal>(
      { values, errors: formErrors(read.error), stale: null, of: 'note', who: '' },
      { status: 400 },
    );
  demandDone(await writeNote(ctx, number, read.data));
  return redirect(`${withSaying(ideaBack(number, form.get('retour')), { dit: 'note' })}#notes`, 303);
}

async function unnote(ctx: Ctx, form: FormData) {
  const id = form.get('note');
  if (!isUuid(id)) throw data(null, { status: 404 });
  const { number } = demandDone(await removeNote(ctx, id));
  return redirect(
    `${withSaying(ideaBack(number, form.get('retour')), { dit: 'note-supprimee' })}#notes`,
    303,
  );
}

async function keep(ctx: Ctx, number: number, form: FormData, values: Values) {
  const expected = Math.max(0, Math.trunc(Number(form.get('keptVersion'))) || 0);
  const kept = await keepAnswers(ctx, number, { answers: readKeptAnswers(form), expected });
  if (!kept.ok && kept.reason === 'stale')
    return data<TriageRefusal>(
      {
        values,
        errors: {},
        stale: null,
        of: 'draft',
        who: String(kept.facts.who),
      },
      { status: CONFLICT },
    );
  demandDone(kept);
  return redirect(withSaying(ideaBack(number, form.get('retour')), { dit: 'reponses' }), 303);
}

/** @throws 404 or 403 where it was not done */
function demandDone<Value>(outcome: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (outcome.ok) return outcome.value;
  throw data(null, { status: outcome.reason === 'not-found' ? 404 : 403 });
}
