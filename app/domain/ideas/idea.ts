/**
 * What an idea may have come to, in the order in which it is shown. Every column of a board is one of these stages:
 * statistics count by stage, whatever a hub calls its columns.
 */
export const STAGES = [
  'to_sort',
  'service_to_prepare',
  'service_ready',
  'service_retired',
  'prototype_to_develop',
  'prototype_in_progress',
  'prototype_stopped',
  'declined',
] as const;
export type Stage = (typeof STAGES)[number];

/** The columns of the outputs board. */
export const BOARD_COLUMNS = STAGES;
export type BoardColumn = Stage;

/** Where nothing more is done: an idea comes here with a reason. */
const CLOSED_STAGES: readonly Stage[] = ['service_retired', 'prototype_stopped', 'declined'];

/** Most letters of what somebody proposes. */
export const IDEA_LIMITS = { title: 160, description: 4_000 } as const;
/** Most letters of each answer of a decision, and of its reason. */
export const DECISION_LIMITS = { answer: 300, reason: 2_000 } as const;

export const SERVICE_FORMS = ['formation', 'tutoriel', 'plateforme', 'autre'] as const;
export const PROTOTYPE_FORMS = ['projet', 'prototype', 'innovation'] as const;
export type IdeaForm = (typeof SERVICE_FORMS)[number] | (typeof PROTOTYPE_FORMS)[number];

export type OutputKind = 'service' | 'prototype';

/** What the two-way triage asks for each kind, beside its form and the reason. */
export const KIND_QUESTIONS = {
  service: ['deliverer', 'deliveryPlace', 'deliveryWhen', 'deliveryAudience'],
  prototype: ['lead', 'need', 'nextTest', 'estimatedCostEuros'],
} as const;

/** The stage that a column counts as: "service_ready__relance" is "service_ready". */
export function stageOf(column: string): Stage {
  const stage = STAGES.find((candidate) => candidate === column.split('__')[0]);
  if (stage === undefined) throw new Error(`no stage: ${column}`);
  return stage;
}

/** What an idea in this column has become; null while it is not sorted, or when it was declined. */
export function kindOfColumn(column: BoardColumn): OutputKind | null {
  if (column.startsWith('service_')) return 'service';
  return column.startsWith('prototype_') ? 'prototype' : null;
}

export function formsOfKind(kind: OutputKind | null): readonly IdeaForm[] {
  if (kind === null) return [];
  return kind === 'service' ? SERVICE_FORMS : PROTOTYPE_FORMS;
}

export function isBoardColumn(value: unknown): value is BoardColumn {
  return BOARD_COLUMNS.some((column) => column === value);
}

/** True where a card may simply be dropped: the idea stays what it is. Any other move is a decision, with its reason. */
export function isDirectMove(from: BoardColumn, to: BoardColumn): boolean {
  if (from === to) return true;
  if (CLOSED_STAGES.includes(stageOf(to))) return false;
  return kindOfColumn(from) !== null && kindOfColumn(from) === kindOfColumn(to);
}

/** Numbers that fit PostgreSQL's integer: others belong to no idea, and must not reach it. */
export function isIdeaNumber(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number <= 2_147_483_647;
}
