import type { Insertable } from 'kysely';
import type { HistoryTable } from '../schema/history';
import type { IdeaRow } from './demo-ideas';

/** What happened to the ideas, as the product itself writes it: their page tells it. */
export function demoHistory(ideas: IdeaRow[]): Insertable<HistoryTable>[] {
  const entries = ideas.flatMap((idea) => {
    const proposed = entryOf(idea, idea.createdAt, 'visitor', {
      act: 'proposed',
      before: null,
      after: { column: 'to_sort' },
    });
    if (!idea.decidedAt) return [proposed];
    const decided = entryOf(idea, idea.decidedAt, 'staff', {
      act: 'decided',
      before: { column: 'to_sort', form: null },
      after: { column: idea.boardColumn, form: idea.form, reason: idea.decisionReason },
    });
    return [proposed, decided];
  });
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function entryOf(
  idea: IdeaRow,
  at: Date,
  actorKind: 'visitor' | 'staff',
  what: { act: string; before: Record<string, unknown> | null; after: Record<string, unknown> },
) {
  return {
    hubId: idea.hubId,
    at,
    actorKind,
    actorUserId: null,
    subject: 'idea' as const,
    subjectId: idea.id,
    switchEventId: idea.switchEventId,
    act: what.act,
    before: what.before ? JSON.stringify(what.before) : null,
    after: JSON.stringify(what.after),
  };
}
