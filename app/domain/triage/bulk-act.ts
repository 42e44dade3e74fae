import { type BoardColumn, isBoardColumn, isDirectMove, isIdeaNumber, stageOf } from '../ideas/idea';

/** What may be done to several ideas at once, or to one. */
export type BulkAct =
  | { kind: 'assigned'; to: string }
  | { kind: 'taken' }
  | { kind: 'released' }
  | { kind: 'moved'; column: BoardColumn }
  | { kind: 'declined' }
  | { kind: 'merged' };

/** What writes each idea by itself: a decision to decline it is only prepared, and ideas are merged together. */
export type RowAct = Exclude<BulkAct, { kind: 'declined' | 'merged' }>;

/** An idea that was chosen, as it was seen. */
export interface ChosenIdea {
  number: number;
  version: number;
}

/** Why an act leaves an idea as it is. */
const LEFT_REASONS = ['already', 'changed', 'needs-decision', 'prepared', 'gone'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];
export type Standing = 'done' | LeftReason;

export interface SeenIdea {
  version: number;
  boardColumn: BoardColumn;
  assignedTo: string | null;
  onBoard: boolean;
  /** A decision waits to be published. */
  isPrepared: boolean;
}

/** What the act comes to for one idea. Pure: the preview and the act itself ask the same. */
export function standingOf(
  act: BulkAct,
  idea: SeenIdea | undefined,
  { version, by }: { version: number; by: string },
): Standing {
  if (!idea?.onBoard) return 'gone';
  if (idea.version !== version) return 'changed';
  if (act.kind === 'merged') return 'done';
  if (act.kind === 'moved') {
    if (idea.boardColumn === act.column) return 'already';
    return isDirectMove(idea.boardColumn, act.column) ? 'done' : 'needs-decision';
  }
  if (act.kind === 'declined') {
    if (stageOf(idea.boardColumn) === 'declined') return 'already';
    return idea.isPrepared ? 'prepared' : 'done';
  }
  return idea.assignedTo === assigneeOf(act, by) ? 'already' : 'done';
}

/** Who holds the idea after the act. */
export function assigneeOf(act: Exclude<RowAct, { kind: 'moved' }>, by: string): string | null {
  if (act.kind === 'assigned') return act.to;
  return act.kind === 'taken' ? by : null;
}

/** An act as a form sends it: "prendre", "laisser", "attribuer:<account>", "deplacer:<column>". */
export function readBulkAct(typed: unknown): BulkAct | undefined {
  if (typeof typed !== 'string') return undefined;
  const [kind, to = ''] = typed.split(':');
  if (kind === 'prendre') return { kind: 'taken' };
  if (kind === 'laisser') return { kind: 'released' };
  if (kind === 'ecarter') return { kind: 'declined' };
  if (kind === 'regrouper') return { kind: 'merged' };
  if (kind === 'attribuer' && to !== '') return { kind: 'assigned', to };
  return kind === 'deplacer' && isBoardColumn(to) ? { kind: 'moved', column: to } : undefined;
}

export function slugOfAct(act: BulkAct): string {
  if (act.kind === 'taken') return 'prendre';
  if (act.kind === 'released') return 'laisser';
  if (act.kind === 'declined') return 'ecarter';
  if (act.kind === 'merged') return 'regrouper';
  return act.kind === 'assigned' ? `attribuer:${act.to}` : `deplacer:${act.column}`;
}

/** A chosen idea as a form sends it: "12.3" is number 12, seen at version 3. */
export function readPick(typed: unknown): ChosenIdea | undefined {
  const [number, version] = String(typed).split('.').map(Number);
  if (number === undefined || version === undefined) return undefined;
  return isIdeaNumber(number) && isIdeaNumber(version) ? { number, version } : undefined;
}

/** "12-changed.13-already": which ideas stayed as they were, and why. */
export function readLeft(typed: string): { number: number; reason: LeftReason }[] {
  return typed.split('.').flatMap((each) => {
    const number = Number(each.split('-', 1)[0]);
    const reason = LEFT_REASONS.find((known) => each.endsWith(`-${known}`));
    return reason && isIdeaNumber(number) ? [{ number, reason }] : [];
  });
}
