import type { AppLoadContext } from '@remix-run/node';
import { findDraft } from '~/domain/registrations/drafts/find-draft.server';
import { RESUME_PARAM } from '~/paths';
import { spend, stopIfSpent } from '../edge/rate-limits.server';

/**
 * What somebody began and comes back to, by the code in the address. Wrong codes count as they do on /code.
 * @returns undefined where nothing is asked, null where the code opens nothing (any more)
 */
export async function resumeDraft(context: AppLoadContext, request: Request, slug: string) {
  const code = new URL(request.url).searchParams.get(RESUME_PARAM);
  if (code === null || request.method !== 'GET') return undefined;
  await stopIfSpent(context, 'wrong-code');
  const draft = await findDraft(context.ctx, context.env.secret, code);
  if (draft?.slug === slug) return draft;
  await spend(context, 'wrong-code');
  return null;
}
