import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { actOnIdeas } from '~/domain/triage/act-on-ideas.server';
import type { ChosenIdea, RowAct } from '~/domain/triage/bulk-act';
import { ideaBack, withSaying } from './queue-back';

/** The act that a form about who takes care of an idea asks for; undefined where it asks for something else. */
export function readAssignment(form: FormData): RowAct | undefined {
  const intent = form.get('intent');
  if (intent === 'take') return { kind: 'taken' };
  if (intent === 'release') return { kind: 'released' };
  return intent === 'assign' ? { kind: 'assigned', to: String(form.get('to') ?? '') } : undefined;
}

/** Gives one idea to somebody and leads back, with what can be undone or why nothing was done. */
export async function assignOne(ctx: Ctx, act: RowAct, pick: ChosenIdea, form: FormData) {
  const answer = await actOnIdeas(ctx, act, [pick]);
  const back = ideaBack(pick.number, form.get('retour'));
  if (!answer.ok && answer.reason === 'not-allowed') throw data(null, { status: 403 });
  if (!answer.ok) return redirect(withSaying(back, { refus: answer.reason }), 303);
  const { act: done, left } = answer.value;
  if (done) return redirect(withSaying(back, { fait: done }), 303);
  const { reason = 'gone', who = '' } = left[0] ?? {};
  return redirect(withSaying(back, { refus: reason, ...(who ? { qui: who } : {}) }), 303);
}
