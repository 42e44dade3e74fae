import { selectHistory } from '~db/queries/history';
import { countSwitchIdeas, selectIdea, selectIdeaContact, selectSwitchIdeas } from '~db/queries/ideas';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { type IdeaForm, isBoardColumn, isIdeaNumber } from './idea';
import type { IdeaView, StoryEntry } from './idea-view';

export interface IdeaPage {
  idea: IdeaView;
  story: StoryEntry[];
}

/** One idea and its story. Nothing of how its author is reached is even read. */
export async function readIdea(ctx: Ctx, number: number): Promise<IdeaPage | undefined> {
  if (!isIdeaNumber(number)) return undefined;
  const idea = await selectIdea(ctx.db, ctx.hub.id, number);
  if (!idea) return undefined;
  const history = await selectHistory(ctx.db, 'idea', idea.id);
  const story: StoryEntry[] = [];
  for (const { id, at, act, after } of history) {
    const column = after?.column;
    if ((act !== 'proposed' && act !== 'moved' && act !== 'decided') || !isBoardColumn(column)) continue;
    const { form, reason } = (after ?? {}) as { form?: IdeaForm | null; reason?: string };
    story.push({ id, at, act, column, form: form ?? null, reason: reason ?? null });
  }
  return { idea, story };
}

/** How the author hears of the decision: hub staff only, undefined for anybody else. */
export async function readIdeaContact(ctx: Ctx, ideaId: string) {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return undefined;
  return selectIdeaContact(ctx.db, ctx.hub.id, ideaId);
}

const PAGE_SIZE = 20;

/** A page of a Switch's ideas, the latest first; a page past the end shows the last one. */
export async function listSwitchIdeas(ctx: Ctx, switchEventId: string, page: number) {
  const total = await countSwitchIdeas(ctx.db, switchEventId);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const at = { limit: PAGE_SIZE, offset: (shown - 1) * PAGE_SIZE };
  return { ideas: await selectSwitchIdeas(ctx.db, switchEventId, at), total, page: shown, pages };
}
