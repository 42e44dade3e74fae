import { selectTemplate, selectTemplates } from '~db/queries/switch-templates';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { readSwitchCopy, type SwitchCopy } from '../switches/copy/switch-copy.server';

/** A way of doing a Switch that a hub keeps, to prepare the next one from. */
export interface SwitchTemplate {
  id: string;
  name: string;
  /** Undefined where it is too old or broken: it can only be deleted. */
  copy: SwitchCopy | undefined;
  author: string | null;
  createdAt: Date;
  mayChange: boolean;
}

/** The templates of this hub by name, for whoever organises something here; none for anybody else. */
export async function listTemplates(ctx: Ctx): Promise<SwitchTemplate[]> {
  if (!can(ctx.viewer, 'organise', { hubId: ctx.hub.id })) return [];
  return (await selectTemplates(ctx.db, ctx.hub.id)).map((row) => templateOfRow(ctx, row));
}

/** One of them. */
export async function readTemplate(ctx: Ctx, id: string): Promise<SwitchTemplate | undefined> {
  if (!can(ctx.viewer, 'organise', { hubId: ctx.hub.id })) return undefined;
  const row = await selectTemplate(ctx.db, ctx.hub.id, id);
  return row && templateOfRow(ctx, row);
}

type Row = NonNullable<Awaited<ReturnType<typeof selectTemplate>>>;

function templateOfRow(ctx: Ctx, { content, createdBy, ...row }: Row): SwitchTemplate {
  const mayChange = can(ctx.viewer, 'change-template', { hubId: ctx.hub.id, authorId: createdBy });
  return { ...row, copy: readSwitchCopy(content), mayChange };
}
