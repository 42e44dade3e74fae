import { data, redirect } from '@remix-run/node';
import type { MergingRefusal } from '~/components/merging/merging-notice';
import type { Ctx } from '~/domain/context';
import { isIdeaNumber } from '~/domain/ideas/idea';
import { mergeIdeas } from '~/domain/ideas/merging/merge-ideas.server';
import { reasonInput } from '~/domain/ideas/merging/split-input';
import { undoMerge } from '~/domain/ideas/merging/undo-merge.server';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';
import { afterDeciding } from '../hub/after-deciding.server';
import { isQueue, withSaying } from '../hub/queue-back';

/** A form as it was sent, with what is wrong by field. */
interface Typed {
  values: Record<string, string[]>;
  errors: Record<string, string[]>;
}

/** What the page says when something did not go through. */
export interface MergeAnswer {
  state?: Typed;
  refusal?: MergingRefusal;
}

const INVALID = 400;
const CONFLICT = 409;

/** Merges as the page of confirmation sends it: both ideas at the versions that were read, and the reason. */
export async function mergeByForm(ctx: Ctx, source: number, form: FormData, values: Typed['values']) {
  const target = Number(form.get('avec'));
  const versions = [Number(form.get('sourceVersion')), Number(form.get('targetVersion'))] as const;
  if (!isIdeaNumber(target) || !versions.every(isIdeaNumber)) throw data(null, { status: INVALID });
  const reason = reasonInput.safeParse(form.get('reason') ?? '');
  if (!reason.success) {
    const errors = { reason: reason.error.issues.map(({ message }) => message) };
    return data<MergeAnswer>({ state: { values, errors } }, { status: INVALID });
  }
  const merged = await mergeIdeas(ctx, {
    sources: [{ idea: source, expectedVersion: versions[0] }],
    target: { idea: target, expectedVersion: versions[1] },
    reason: reason.data,
  });
  if (merged.ok) return redirect(await afterMerging(ctx, form, { target, act: merged.value.act }), 303);
  return refuse(merged.reason, { values, errors: {} });
}

/** On in the queue that it was opened from, where the act can be undone; or else to the idea that the other one joined. */
async function afterMerging(
  ctx: Ctx,
  form: FormData,
  { target, act }: { target: number; act: string | null },
) {
  const page = paths.mergeIdea(target);
  return isQueue(String(form.get('retour') ?? ''))
    ? afterDeciding(ctx, form, { page, saying: act ? { fait: act } : {} })
    : withSaying(page, { fait: 'regroupee' });
}

export async function undoMergeByForm(ctx: Ctx, form: FormData) {
  const merge = form.get('merge');
  if (!isUuid(merge)) throw data(null, { status: INVALID });
  const undone = await undoMerge(ctx, merge);
  if (undone.ok) return redirect(`${paths.mergeIdea(undone.value.source)}?fait=annule`, 303);
  return refuse(undone.reason);
}

/** @throws 403 or 404 for what one may not do, or what is not there */
export function refuse(reason: MergingRefusal | 'not-allowed' | 'not-found', state?: Typed) {
  if (reason === 'not-allowed') throw data(null, { status: 403 });
  if (reason === 'not-found') throw data(null, { status: 404 });
  return data<MergeAnswer>({ refusal: reason, ...(state ? { state } : {}) }, { status: CONFLICT });
}
