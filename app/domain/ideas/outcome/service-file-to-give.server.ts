import { selectIdeaFile, selectIdeaFileBytes } from '~db/queries/idea-files';
import { selectOutcome } from '~db/queries/idea-outcomes';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { isIdeaNumber, stageOf } from '../idea';

export interface FileToGive {
  id: string;
  name: string;
  mediaType: string;
  /** Everybody may have it. */
  isPublic: boolean;
  bytes(): Promise<Buffer | undefined>;
}

/** The file of a service for whoever may have it: everybody once it is ready, before and after that the team alone. */
export async function serviceFileToGive(ctx: Ctx, number: number): Promise<FileToGive | undefined> {
  const idea = isIdeaNumber(number) ? await selectOutcome(ctx.db, ctx.hub.id, number) : undefined;
  if (!idea) return undefined;
  const isPublic = stageOf(idea.boardColumn) === 'service_ready';
  if (!isPublic && !can(ctx.viewer, 'follow-outcome', { hubId: ctx.hub.id })) return undefined;
  const file = await selectIdeaFile(ctx.db, idea.id);
  return file && { ...file, isPublic, bytes: () => selectIdeaFileBytes(ctx.db, file.id) };
}
