import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { decisionInput } from '~/domain/ideas/decision-input';
import { isBoardColumn } from '~/domain/ideas/idea';
import { readAfter } from '~/domain/ideas/move-form';
import { moveIdea } from '~/domain/ideas/move-idea.server';
import { paths } from '~/paths';
import { formErrors } from '../form-errors.server';
import { type PrepareAnswer, prepareByForm } from '../ideas/prepare-by-form.server';
import { afterDeciding } from './after-deciding.server';

/** Moves an idea, prepares a decision about it, or decides at once: as the button of its page says. */
export async function decideByForm(
  ctx: Ctx,
  { idea, expectedVersion }: { idea: number; expectedVersion: number },
  form: FormData,
  values: PrepareAnswer['values'],
) {
  if (form.get('intent') === 'move') {
    const column = form.get('to');
    if (!isBoardColumn(column)) throw data(null, { status: 400 });
    const moved = await moveIdea(ctx, { idea, column, after: null, expectedVersion });
    const saying = { fait: (moved.ok && moved.value.act) || 'deplacement' };
    return answer(moved, () => afterDeciding(ctx, form, { page: paths.triageIdea(idea), saying }), values);
  }
  if (form.get('intent') === 'prepare') return prepareByForm(ctx, { idea, expectedVersion }, form, values);
  const read = decisionInput.safeParse(Object.fromEntries(form));
  if (!read.success)
    return data<PrepareAnswer>({ values, errors: formErrors(read.error), stale: null }, { status: 400 });
  const after = readAfter(form.get('after'));
  const where = after === undefined ? {} : { after };
  const decided = await classifyIdea(ctx, { idea, expectedVersion, decision: read.data, ...where });
  const done = { page: paths.idea(idea), saying: { fait: 'decision' } };
  return answer(decided, () => afterDeciding(ctx, form, done), values);
}

type Outcome = Awaited<ReturnType<typeof moveIdea>> | Awaited<ReturnType<typeof classifyIdea>>;

/** @param next where the person is led once it is done */
async function answer(outcome: Outcome, next: () => Promise<string>, values: PrepareAnswer['values']) {
  if (outcome.ok) return redirect(await next(), 303);
  if (outcome.reason === 'not-found') throw data(null, { status: 404 });
  if (outcome.reason === 'not-allowed') throw data(null, { status: 403 });
  if (outcome.reason !== 'stale') throw data(null, { status: 409 });
  const { who, where } = outcome.facts;
  return data<PrepareAnswer>(
    { values, errors: {}, stale: { who: String(who), where: String(where) } },
    { status: 409 },
  );
}
