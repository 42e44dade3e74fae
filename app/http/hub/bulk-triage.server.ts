import { data, redirect } from '@remix-run/node';
import type { BulkView } from '~/components/triage/bulk-view';
import type { Ctx } from '~/domain/context';
import { actOnIdeas, type LeftIdea } from '~/domain/triage/act-on-ideas.server';
import { type BulkAct, type ChosenIdea, readBulkAct, readPick, slugOfAct } from '~/domain/triage/bulk-act';
import { declineIdeas } from '~/domain/triage/decline-ideas.server';
import { mergeChosen } from '~/domain/triage/merge-chosen.server';
import { previewAct } from '~/domain/triage/preview-act.server';
import { readQueueQuery } from '~/domain/triage/queue-query';
import { pickQueue, readTriageStaff } from '~/domain/triage/read-queue.server';
import { MOST_AT_ONCE } from '~/domain/triage/triage-act';
import { queueBack, withSaying } from './queue-back';

export type BulkProblem = 'nobody' | 'no-act' | 'too-many';

export interface BulkAnswer {
  view?: BulkView | undefined;
  problem?: BulkProblem | undefined;
  /** Declining and merging ask for one. */
  wrongReason?: 'reason-missing' | 'reason-long' | undefined;
  back: string;
}

/** First shows what an act on many would do, then does it: the chosen ideas travel with the versions that were seen. */
export async function answerBulkTriage(ctx: Ctx, form: FormData) {
  const back = queueBack(form.get('retour'));
  // A button of the bar that names an act is meant, and not what the list beside it stands on.
  const act = readBulkAct(form.get('intent')) ?? readBulkAct(form.get('geste'));
  if (!act) return data<BulkAnswer>({ problem: 'no-act', back }, { status: 400 });
  const picks = await picksOf(ctx, form);
  if (picks.length === 0) return data<BulkAnswer>({ problem: 'nobody', back }, { status: 400 });
  if (picks.length > MOST_AT_ONCE) return data<BulkAnswer>({ problem: 'too-many', back }, { status: 400 });
  return form.get('confirme') === 'oui' ? carryOut(ctx, act, picks, form) : show(ctx, act, picks, form);
}

async function show(
  ctx: Ctx,
  act: BulkAct,
  picks: readonly ChosenIdea[],
  form: FormData,
  wrongReason?: BulkAnswer['wrongReason'],
) {
  const back = queueBack(form.get('retour'));
  const preview = await previewAct(ctx, act, picks);
  if (!preview) throw data(null, { status: 403 });
  const typed = { reason: String(form.get('reason') ?? ''), keeps: Number(form.get('garde')) };
  const view = { act, slug: slugOfAct(act), toName: await nameOf(ctx, act), preview, back, typed };
  return data<BulkAnswer>({ view, back, wrongReason }, { status: wrongReason ? 400 : 200 });
}

async function nameOf(ctx: Ctx, act: BulkAct): Promise<string> {
  if (act.kind === 'taken') return ctx.viewer.kind === 'staff' ? ctx.viewer.name : '';
  if (act.kind !== 'assigned') return '';
  return (await readTriageStaff(ctx)).find(({ id }) => id === act.to)?.name ?? '';
}

async function carryOut(ctx: Ctx, act: BulkAct, picks: readonly ChosenIdea[], form: FormData) {
  const back = queueBack(form.get('retour'));
  const answer = await answerOf(ctx, act, picks, form);
  if (!answer.ok && answer.reason === 'not-allowed') throw data(null, { status: 403 });
  if (!answer.ok && (answer.reason === 'reason-missing' || answer.reason === 'reason-long'))
    return show(ctx, act, picks, form, answer.reason);
  if (!answer.ok) return redirect(withSaying(back, { refus: answer.reason }), 303);
  const { act: done, left } = answer.value;
  return redirect(
    withSaying(back, {
      ...(done ? { fait: done } : { refus: 'already' }),
      ...(left.length > 0 ? { laisses: leftInAddress(left) } : {}),
    }),
    303,
  );
}

function answerOf(ctx: Ctx, act: BulkAct, picks: readonly ChosenIdea[], form: FormData) {
  const reason = String(form.get('reason') ?? '');
  if (act.kind === 'declined') return declineIdeas(ctx, { picks, reason });
  if (act.kind === 'merged') return mergeChosen(ctx, { picks, reason, into: Number(form.get('garde')) });
  return actOnIdeas(ctx, act, picks);
}

/** Those that were ticked, or the whole view as it is now. */
async function picksOf(ctx: Ctx, form: FormData): Promise<ChosenIdea[]> {
  if (form.get('tout') === 'oui')
    return pickQueue(ctx, readQueueQuery(new URLSearchParams(String(form.get('vue') ?? ''))));
  return form.getAll('ids').flatMap((typed) => readPick(typed) ?? []);
}

const MOST_NAMED = 20;

/** "12-changed.13-already": what stayed, for the page that follows. */
function leftInAddress(left: readonly LeftIdea[]): string {
  return left
    .slice(0, MOST_NAMED)
    .map(({ number, reason }) => `${number}-${reason}`)
    .join('.');
}
