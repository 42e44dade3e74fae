import { insertComment, insertReport } from '~db/queries/idea-comments';
import { selectPublicIdea } from '~db/queries/ideas';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import { isIdeaNumber } from '../idea';
import type { CommentInput, ReportInput } from './comment-input';

type Refusal = 'not-allowed' | 'not-found';

/** Keeps what somebody says of an idea until the hub has read it. The same form sent twice is one comment. */
export async function commentIdea(
  ctx: Ctx,
  number: number,
  { words, firstName, formId }: CommentInput,
): Promise<Result<null, Refusal>> {
  const idea = await publicIdea(ctx, number);
  if (!idea.ok) return idea;
  const row = { hubId: ctx.hub.id, ideaId: idea.value.id, createdAt: ctx.now };
  await insertComment(ctx.db, { ...row, words, firstName, formId });
  return ok(null);
}

/** Tells the hub that something is wrong with an idea, or with a comment of it. Nothing changes by itself. */
export async function reportIdea(
  ctx: Ctx,
  number: number,
  { comment, ...said }: ReportInput,
): Promise<Result<null, Refusal>> {
  const idea = await publicIdea(ctx, number);
  if (!idea.ok) return idea;
  const row = { hubId: ctx.hub.id, ideaId: idea.value.id, createdAt: ctx.now };
  await insertReport(ctx.db, { ...row, ...said, commentId: comment });
  return ok(null);
}

async function publicIdea(ctx: Ctx, number: number): Promise<Result<{ id: string }, Refusal>> {
  if (!can(ctx.viewer, 'comment-idea', { hubId: ctx.hub.id, isPublic: true })) return refused('not-allowed');
  const idea = isIdeaNumber(number) ? await selectPublicIdea(ctx.db, ctx.hub.id, number) : undefined;
  return idea ? ok({ id: idea.id }) : refused('not-found');
}
