import { data, redirect } from '@remix-run/node';
import type { MergingRefusal } from '~/components/merging/merging-notice';
import type { PartForm, SplitForm } from '~/components/merging/split-typed';
import type { Ctx } from '~/domain/context';
import type { IdeaView } from '~/domain/ideas/idea-view';
import { splitIdea } from '~/domain/ideas/merging/split-idea.server';
import { type IdeaPart, partInput, reasonInput, SPLIT_LIMITS } from '~/domain/ideas/merging/split-input';
import { undoSplit } from '~/domain/ideas/merging/undo-split.server';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';
import { refuse } from './merge-by-form.server';

const INVALID = 400;
const CONFLICT = 409;

/** What the page says when something did not go through, and what was typed. */
export interface SplitAnswer {
  form?: SplitForm | undefined;
  errors?: Record<string, string[]> | undefined;
  refusal?: MergingRefusal | undefined;
}

/** The form as it is opened: the first part has the idea's own words, to be shortened. */
export function splitFormOf(idea: IdeaView): SplitForm {
  const { speakerType, speakerFirstName, audiences } = idea;
  const empty = { statedNeed: '', speakerType, speakerFirstName, audiences };
  return {
    parts: [
      { ...empty, title: idea.title, description: idea.description },
      { ...empty, title: '', description: '' },
    ],
    reason: '',
    closes: false,
  };
}

/** As it was sent: fields of a part end with its place, "title.0". */
export function readSplitForm(sent: FormData): SplitForm {
  const text = (name: string) => String(sent.get(name) ?? '');
  const count = Math.min(Math.max(Number(sent.get('count')) || 0, SPLIT_LIMITS.fewest), SPLIT_LIMITS.most);
  const parts = Array.from(
    { length: count },
    (_, at): PartForm => ({
      title: text(`title.${at}`),
      description: text(`description.${at}`),
      statedNeed: text(`statedNeed.${at}`),
      audiences: sent.getAll(`audiences.${at}`).map(String),
      speakerType: text(`speakerType.${at}`),
      speakerFirstName: text(`speakerFirstName.${at}`),
    }),
  );
  return { parts, reason: text('reason'), closes: sent.get('closes') === 'yes' };
}

/** Adds a part or takes the last one away, with everything that was typed. */
export function resized(form: SplitForm, by: 1 | -1): SplitForm {
  const [first] = form.parts;
  const { length } = form.parts;
  if (by < 0) return { ...form, parts: form.parts.slice(0, Math.max(SPLIT_LIMITS.fewest, length - 1)) };
  if (!first || length >= SPLIT_LIMITS.most) return form;
  return { ...form, parts: [...form.parts, { ...first, title: '', description: '', statedNeed: '' }] };
}

export async function splitByForm(
  ctx: Ctx,
  seen: { idea: number; expectedVersion: number },
  form: SplitForm,
) {
  const { parts, reason, errors } = check(ctx, form);
  if (reason === undefined || Object.keys(errors).length > 0)
    return data<SplitAnswer>({ form, errors }, { status: INVALID });
  const done = await splitIdea(ctx, { ...seen, parts, reason, closes: form.closes });
  if (done.ok) return redirect(`${paths.splitIdea(seen.idea)}?fait=partagee`, 303);
  const refused = refuse(done.reason);
  return data<SplitAnswer>({ refusal: refused.data.refusal, form, errors: {} }, { status: CONFLICT });
}

function check(ctx: Ctx, form: SplitForm) {
  const schema = partInput(ctx.hub.stakeholderTypes.map(({ slug }) => slug));
  const errors: Record<string, string[]> = {};
  const parts: IdeaPart[] = [];
  for (const [at, typed] of form.parts.entries()) {
    const read = schema.safeParse(typed);
    if (read.success) parts.push(read.data);
    else for (const { path, message } of read.error.issues) errors[`${String(path[0])}.${at}`] = [message];
  }
  const reason = reasonInput.safeParse(form.reason);
  if (!reason.success) errors.reason = reason.error.issues.map(({ message }) => message);
  return { parts, reason: reason.data, errors };
}

export async function undoSplitByForm(ctx: Ctx, sent: FormData) {
  const split = sent.get('split');
  if (!isUuid(split)) throw data(null, { status: INVALID });
  const undone = await undoSplit(ctx, split);
  if (undone.ok) return redirect(`${paths.splitIdea(undone.value.original)}?fait=entiere`, 303);
  return data<SplitAnswer>({ refusal: refuse(undone.reason).data.refusal }, { status: CONFLICT });
}
