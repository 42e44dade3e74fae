import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { supportIdea } from '~/domain/ideas/supports/support-idea.server';
import { addressGroup } from '~/http/edge/address-group';
import { spend } from '~/http/edge/rate-limits.server';
import { newSupporter, supporterCookie, supporterOf } from '~/http/ideas/supporter.server';
import { readForm } from '~/http/read-form.server';
import { paths } from '~/paths';

/** Nothing to read here: whoever comes by a link reads the idea. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.idea(Number(params.idea)), 302);
}

/**
 * Supports an idea, or takes that back. A browser that does so for the first time is given a number, in the answer: from
 * then on the pages of ideas are its own, and say that it does.
 */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const number = Number(params.idea);
  const form = await readForm(request);
  const supports = form.get('intent') !== 'take-back';
  await spend(context, 'support');
  const known = supporterOf(context, request);
  if (!known && !supports) return redirect(paths.idea(number), 303);
  if (!known) await spend(context, 'support-new', `${addressGroup(context.clientAddress)} ${number}`);
  const supporter = known ?? newSupporter();
  const answer = await supportIdea(context.ctx, number, { supporter, supports });
  if (!answer.ok) throw data(null, { status: answer.reason === 'not-found' ? 404 : 403 });
  const done = supports ? (form.has('same') ? 'same' : 'supported') : 'takenBack';
  const cookie = supporterCookie(context, supporter);
  const headers = { 'Cache-Control': 'no-store', ...(cookie ? { 'Set-Cookie': cookie } : {}) };
  return redirect(paths.doneAtIdea(number, done), { status: 303, headers });
}
