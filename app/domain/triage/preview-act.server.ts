import { selectLastActors, selectSeenIdeas } from '~db/queries/ideas-locked';
import type { Ctx } from '../context';
import type { BoardColumn } from '../ideas/idea';
import { can } from '../people/can';
import type { LeftIdea } from './act-on-ideas.server';
import { type BulkAct, type ChosenIdea, type LeftReason, standingOf } from './bulk-act';

export interface ActPreview {
  /** What would change, with where each idea is now. */
  fitting: (ChosenIdea & { title: string; column: BoardColumn; assignee: string | null })[];
  left: LeftIdea[];
}

/** What an act would do to the chosen ideas, by the same rule that does it. Nothing is written. */
export async function previewAct(
  ctx: Ctx,
  act: BulkAct,
  picks: readonly ChosenIdea[],
): Promise<ActPreview | undefined> {
  const { viewer, hub } = ctx;
  if (viewer.kind !== 'staff' || !can(viewer, 'triage-ideas', { hubId: hub.id })) return undefined;
  const versions = new Map(picks.map(({ number, version }) => [number, version]));
  const ideas = await selectSeenIdeas(ctx.db, hub.id, [...versions.keys()]);
  const preview: ActPreview = { fitting: [], left: [] };
  const actors = await selectLastActors(
    ctx.db,
    ideas.map(({ id }) => id),
  );
  for (const idea of ideas) {
    const version = versions.get(idea.number) ?? 0;
    const standing = standingOf(act, idea, { version, by: viewer.userId });
    const { number, title } = idea;
    if (standing === 'done')
      preview.fitting.push({ number, version, title, column: idea.boardColumn, assignee: idea.assignee });
    else {
      const who = standing === 'changed' ? (actors.get(idea.id)?.name ?? '') : '';
      preview.left.push({ number, title, reason: standing, who });
    }
  }
  return preview;
}

/** Ideas that an act left as they were, by their present titles. */
export async function readLeftIdeas(
  ctx: Ctx,
  left: readonly { number: number; reason: LeftReason }[],
): Promise<LeftIdea[]> {
  if (left.length === 0 || !can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return [];
  const numbers = left.map(({ number }) => number);
  const ideas = await selectSeenIdeas(ctx.db, ctx.hub.id, numbers);
  const actors = await selectLastActors(
    ctx.db,
    ideas.map(({ id }) => id),
  );
  return ideas.flatMap(({ id, number, title }) => {
    const reason = left.find((each) => each.number === number)?.reason;
    return reason ? [{ number, title, reason, who: actors.get(id)?.name ?? '' }] : [];
  });
}
