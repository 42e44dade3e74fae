import type { z } from 'zod';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import { captureIdea } from './capture-idea.server';
import { capturedIdea, correctedWords } from './captured-idea';
import { correctIdea } from './correct-idea.server';
import { type DeskTable, thingOfTable } from './desk-table.server';
import type { TableAnswer, TableChange } from './table-change';
import { whyTableClosed } from './table-closing';

/**
 * Takes in what was said at a table, minutes or hours ago, in the order in which it was said: each change once, however
 * often it is sent, and each in a transaction of its own.
 * @returns the answer to each change
 * @throws LockBusy where others held the board for too long: what was not answered is sent again
 */
export async function receiveTableChanges(
  ctx: Ctx,
  at: DeskTable,
  changes: readonly TableChange[],
): Promise<Result<TableAnswer[], 'not-allowed' | 'closed'>> {
  if (at.table.hubId !== ctx.hub.id || !can(ctx.viewer, 'capture-ideas', thingOfTable(at)))
    return refused('not-allowed');
  if (whyTableClosed(at.event, ctx.now)) return refused('closed');
  const answers: TableAnswer[] = [];
  for (const change of changes) answers.push(await receive(ctx, at, change));
  return ok(answers);
}

async function receive(ctx: Ctx, at: DeskTable, change: TableChange): Promise<TableAnswer> {
  const { id } = change;
  const types = ctx.hub.stakeholderTypes.map(({ slug }) => slug);
  if (change.kind === 'capture') {
    const read = capturedIdea(types).safeParse(change.idea);
    return read.success ? captureIdea(ctx, at, { id, idea: read.data }) : toMend(id, read.error);
  }
  const schema = change.idea.authorContact === undefined ? correctedWords(types) : capturedIdea(types);
  const read = schema.safeParse(change.idea);
  return read.success ? correctIdea(ctx, at, { ...change, idea: read.data }) : toMend(id, read.error);
}

function toMend(id: string, { issues }: z.ZodError): TableAnswer {
  const errors: Record<string, string[]> = {};
  for (const { path, message } of issues) {
    const field = String(path[0] ?? '');
    errors[field] = [...(errors[field] ?? []), message];
  }
  return { id, outcome: 'to-mend', errors };
}
