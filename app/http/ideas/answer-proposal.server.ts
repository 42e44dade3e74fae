import { type AppLoadContext, redirect } from '@remix-run/node';
import { ideaInput } from '~/domain/ideas/idea-input';
import { proposeAlone, similarToNew } from '~/domain/ideas/propose-alone.server';
import type { IdeaOrigin } from '~/domain/ideas/propose-idea.server';
import type { SimilarIdea } from '~/domain/ideas/similar-ideas.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { paths } from '~/paths';
import { spend, stopIfSpent } from '../edge/rate-limits.server';
import { formErrors } from '../form-errors.server';

/** The form again: with what is to mend, or with the ideas that resemble what was written. */
export interface ProposalAgain {
  status: 200 | 400 | 409;
  errors: Record<string, string[]>;
  similar: SimilarIdea[];
}

const LONGEST_CODE = 40;

/**
 * Somebody proposes an idea. Before it is kept they are asked once whether it is one that exists already; what they typed
 * goes along.
 * @returns where to go on, or the form again
 */
export async function answerProposal(
  context: AppLoadContext,
  event: SwitchEvent,
  form: FormData,
  origin: IdeaOrigin = {},
): Promise<Response | ProposalAgain> {
  const { ctx } = context;
  const again = (
    status: ProposalAgain['status'],
    errors: ProposalAgain['errors'],
    similar: SimilarIdea[] = [],
  ) => ({
    ...{ status, similar, errors },
  });
  const input = ideaInput(ctx.hub.stakeholderTypes.map(({ slug }) => slug)).safeParse({
    ...Object.fromEntries(form),
    audiences: form.getAll('audiences'),
  });
  if (!input.success) return again(400, formErrors(input.error));
  const similar = await similarToNew(ctx, event, input.data);
  const seen = new Set(
    String(form.get('seen') ?? '')
      .split(' ')
      .map(Number),
  );
  // Shown once, by the script while they wrote or here before it is kept: then it is for them to say.
  if (similar.some(({ number }) => !seen.has(number))) return again(200, {}, similar);
  await spend(context, 'idea');
  const card = String(form.get('card') ?? '').slice(0, LONGEST_CODE);
  if (card) await stopIfSpent(context, 'wrong-code');
  const proposed = await proposeAlone(ctx, event, input.data, { ...origin, card });
  if (proposed.ok) return redirect(`${paths.idea(proposed.value.number)}?merci`, 303);
  const isCard = proposed.reason === 'card-unknown' || proposed.reason === 'card-used';
  if (!isCard) return again(409, { '': [proposed.reason] });
  // Codes that are none are counted, as at every place that takes codes.
  await spend(context, 'wrong-code');
  return again(409, { card: [proposed.reason] });
}
