import { type AppLoadContext, data } from '@remix-run/node';
import { askToFollow, type WhatToFollow } from '~/domain/ideas/following/ask-to-follow.server';
import { followInput } from '~/domain/ideas/following/follow-input';
import { mayStill, spend } from '../edge/rate-limits.server';
import { formErrors } from '../form-errors.server';

/**
 * Somebody asks to follow something. The answer is the same whether the address is known or not, and where too much was
 * asked for it lately.
 * @returns what is to mend, or undefined once it is asked
 * @throws 404 where there is nothing to follow
 */
export async function answerFollow(
  context: AppLoadContext,
  form: FormData,
  what: WhatToFollow | undefined,
): Promise<Record<string, string[]> | undefined> {
  const input = followInput.safeParse(Object.fromEntries(form));
  const errors = {
    ...(input.success ? {} : formErrors(input.error)),
    ...(what ? {} : { zone: ['zoneMissing'] }),
  };
  if (!input.success || !what) return errors;
  await spend(context, 'follow');
  const { email } = input.data;
  if (!(await mayStill(context, 'follow-person', `${context.ctx.hub.id} ${email}`))) return undefined;
  const asked = await askToFollow(context.ctx, { email, what });
  if (!asked.ok) throw data(null, { status: 404 });
  return undefined;
}
