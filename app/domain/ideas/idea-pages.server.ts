import { selectHistory } from '~db/queries/history';
import { selectIdeaFile } from '~db/queries/idea-files';
import { selectIdeaTests } from '~db/queries/idea-tests';
import { countSwitchIdeas, selectIdea, selectIdeaContact, selectSwitchIdeas } from '~db/queries/ideas';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { isIdeaNumber } from './idea';
import type { IdeaFileView, IdeaTestView, IdeaView, StoryEntry } from './idea-view';
import { tellStory } from './tell-story';

export interface IdeaPage {
  idea: IdeaView;
  story: StoryEntry[];
  tests: IdeaTestView[];
  file: IdeaFileView | undefined;
}

/** One idea and its story. Nothing of how its author is reached is even read. */
export async function readIdea(ctx: Ctx, number: number): Promise<IdeaPage | undefined> {
  if (!isIdeaNumber(number)) return undefined;
  const idea = await selectIdea(ctx.db, ctx.hub.id, number);
  if (!idea) return undefined;
  const history = await selectHistory(ctx.db, 'idea', idea.id);
  return {
    idea,
    story: tellStory(history),
    tests: await selectIdeaTests(ctx.db, idea.id),
    file: await selectIdeaFile(ctx.db, idea.id),
  };
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
