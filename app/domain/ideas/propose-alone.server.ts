import { selectIdeaNumberByForm } from '~db/queries/ideas';
import { selectSwitchesTakingIdeas } from '~db/queries/switches-taking-ideas';
import type { Ctx } from '../context';
import { type Result, refused } from '../result';
import type { SwitchEvent } from '../switches/switch-event';
import type { IdeaInput } from './idea-input';
import { DAYS_AFTER, takesIdeas } from './opening';
import { type IdeaOrigin, type ProposalRefusal, proposeIdea } from './propose-idea.server';
import { type SimilarIdea, similarIdeas } from './similar-ideas.server';

/**
 * Proposes an idea without a table: from a Switch's page or from one's own place, while the Switch takes ideas.
 */
export function proposeAlone(
  ctx: Ctx,
  event: SwitchEvent,
  input: IdeaInput,
  origin: IdeaOrigin = {},
): Promise<Result<{ number: number }, ProposalRefusal>> {
  if (event.status === 'published' && !takesIdeas(event, ctx.now))
    return Promise.resolve(refused('switch-not-open'));
  return proposeIdea(ctx, event, input, origin);
}

/**
 * Ideas that say nearly the same as one that is about to be proposed. None where it will be refused, or was kept already:
 * the same form sent twice resembles itself.
 */
export async function similarToNew(
  ctx: Ctx,
  event: SwitchEvent,
  { title, formId }: IdeaInput,
): Promise<SimilarIdea[]> {
  if (!takesIdeas(event, ctx.now)) return [];
  const form = { hubId: ctx.hub.id, switchEventId: event.id, formId: formId ?? '' };
  const isKept = formId !== null && (await selectIdeaNumberByForm(ctx.db, form)) !== undefined;
  return isKept ? [] : similarIdeas(ctx, title);
}

const OFFERED = 4;
const DAY_MS = 86_400_000;

/** Where else an idea may go once a Switch takes none: Switches of the same zone first, the nearest in time. */
export async function otherSwitchesTakingIdeas(
  ctx: Pick<Ctx, 'db' | 'hub' | 'now'>,
  event: SwitchEvent,
): Promise<{ slug: string; title: string; startsAt: Date; endsAt: Date; timeZone: string }[]> {
  // A day more than the rule's: what each zone's midnight decides is decided by it, below.
  const endedSince = new Date(ctx.now.getTime() - (DAYS_AFTER + 2) * DAY_MS);
  const ask = { hubId: ctx.hub.id, zoneId: event.zone.id, now: ctx.now, endedSince, limit: OFFERED * 2 };
  const rows = await selectSwitchesTakingIdeas(ctx.db, ask);
  return rows
    .filter((row) => row.slug !== event.slug)
    .filter((row) => takesIdeas({ ...row, status: 'published', zone: row }, ctx.now))
    .slice(0, OFFERED);
}
