import { randomUUID } from 'node:crypto';
import { generateNKeysBetween } from 'fractional-indexing';
import type { Insertable } from 'kysely';
import type { IdeaTable } from '../schema/idea';
import type { DemoDecision, DemoIdea } from './demo-plan';

export interface IdeaOfSwitch {
  idea: DemoIdea;
  switchEventId: string;
  at: Date;
}

export type IdeaRow = Insertable<IdeaTable> & { id: string; createdAt: Date; decidedAt: Date | null };

type Column = DemoDecision['column'] | 'to_sort';

const DAY = 86_400_000;

/** The rows of all ideas of a hub, ranked within each column in the order in which they came. */
export function demoIdeas(hubId: string, ideas: IdeaOfSwitch[], now: Date): IdeaRow[] {
  const inOrder = [...ideas].sort((a, b) => a.at.getTime() - b.at.getTime());
  const columns = new Map<Column, IdeaOfSwitch[]>();
  for (const each of inOrder) {
    const column = each.idea.decision?.column ?? 'to_sort';
    columns.set(column, [...(columns.get(column) ?? []), each]);
  }
  const rank = new Map<IdeaOfSwitch, string>();
  for (const members of columns.values()) {
    const keys = generateNKeysBetween(null, null, members.length);
    members.forEach((member, index) => {
      rank.set(member, keys[index] ?? '');
    });
  }
  return inOrder.map((each, index) => rowOf(hubId, each, { rank: rank.get(each) ?? '', index, now }));
}

function rowOf(
  hubId: string,
  { idea, switchEventId, at }: IdeaOfSwitch,
  { rank, index, now }: { rank: string; index: number; now: Date },
): IdeaRow {
  const [speakerType, speakerFirstName] = idea.speaker;
  const { decision } = idea;
  const decidedAt = decision
    ? new Date(Math.min(at.getTime() + (6 + (index % 9)) * DAY, now.getTime()))
    : null;
  return {
    id: randomUUID(),
    hubId,
    switchEventId,
    title: idea.title,
    description: idea.description,
    audiences: idea.audiences,
    speakerType,
    speakerFirstName,
    ...authorOf(index),
    formId: null,
    boardColumn: decision?.column ?? 'to_sort',
    rank,
    version: decision ? 2 : 1,
    ...answersOf(decision),
    decisionReason: decision?.reason ?? null,
    decidedAt,
    decidedBy: null,
    movedAt: decidedAt ?? at,
    movedBy: null,
    createdAt: at,
  };
}

function authorOf(index: number) {
  if (index % 3 === 2) return { authorContact: 'none', authorEmail: null, authorPhone: null } as const;
  if (index % 3 === 1) {
    const phone = `+3346571${String(index).padStart(4, '0')}`;
    return { authorContact: 'phone', authorEmail: null, authorPhone: phone } as const;
  }
  return { authorContact: 'email', authorEmail: `idee.${index}@demo.example`, authorPhone: null } as const;
}

function answersOf(decision: DemoDecision | undefined) {
  const none = {
    form: null,
    deliverer: null,
    deliveryPlace: null,
    deliveryWhen: null,
    deliveryAudience: null,
    lead: null,
    need: null,
    nextTest: null,
    estimatedCostEuros: null,
  };
  if (!decision || decision.column === 'declined') return none;
  if ('lead' in decision) {
    const { form, lead, need, nextTest, cost } = decision;
    return { ...none, form, lead, need, nextTest, estimatedCostEuros: cost };
  }
  const { form, deliverer, place, when, audience } = decision;
  return { ...none, form, deliverer, deliveryPlace: place, deliveryWhen: when, deliveryAudience: audience };
}
