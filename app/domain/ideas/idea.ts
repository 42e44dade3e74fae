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

/** A column of a hub's board: a stage, or one that the hub added below it, "service_ready__relance". */
export type BoardColumn = Stage | `${Stage}__${string}`;

/** What a hub's own slug ends with. */
const OWN_WORD = /^[a-z0-9_]{1,40}$/;

/** Where nothing more is done: an idea comes here with a reason. */
const CLOSED_STAGES: readonly Stage[] = ['service_retired', 'prototype_stopped', 'declined'];

/** Most letters of what somebody proposes. */
export const IDEA_LIMITS = { title: 160, description: 4_000 } as const;
/** Most letters of each answer of a decision, and of its reason. */
export const DECISION_LIMITS = { answer: 300, reason: 2_000 } as const;

const SERVICE_FORMS = ['formation', 'tutoriel', 'plateforme', 'autre'] as const;
const PROTOTYPE_FORMS = ['projet', 'prototype', 'innovation'] as const;
const BASE_FORMS = [...SERVICE_FORMS, ...PROTOTYPE_FORMS] as const;
export type BaseForm = (typeof BASE_FORMS)[number];
/** A form of an idea: a base form, or one that the hub added below it, "autre__atelier". */
export type IdeaForm = BaseForm | `${BaseForm}__${string}`;

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

/** The base form that a form counts as: "autre__atelier" is "autre". */
export function baseFormOf(form: string): BaseForm {
  const base = BASE_FORMS.find((candidate) => candidate === form.split('__')[0]);
  if (base === undefined) throw new Error(`no form: ${form}`);
  return base;
}

/** What an idea of this form is. */
export function kindOfForm(form: IdeaForm): OutputKind {
  return SERVICE_FORMS.some((service) => service === baseFormOf(form)) ? 'service' : 'prototype';
}

/** Spelt as a column: whether a hub has it, its vocabulary says. */
export function isBoardColumn(value: unknown): value is BoardColumn {
  return isSlugUnder(STAGES, value);
}

/** Spelt as a form: whether a hub has it, its vocabulary says. */
export function isIdeaForm(value: unknown): value is IdeaForm {
  return isSlugUnder(BASE_FORMS, value);
}

function isSlugUnder(bases: readonly string[], value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [base = '', ...word] = value.split('__');
  return bases.includes(base) && (word.length === 0 || OWN_WORD.test(word.join('__')));
}

/** True where nothing more is done with an idea. */
export function isClosedColumn(column: BoardColumn): boolean {
  return CLOSED_STAGES.includes(stageOf(column));
}

/** True where a card may simply be dropped: the idea stays what it is. Any other move is a decision, with its reason. */
export function isDirectMove(from: BoardColumn, to: BoardColumn): boolean {
  if (from === to) return true;
  if (isClosedColumn(to)) return false;
  return kindOfColumn(from) !== null && kindOfColumn(from) === kindOfColumn(to);
}

/** Numbers that fit PostgreSQL's integer: others belong to no idea, and must not reach it. */
export function isIdeaNumber(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number <= 2_147_483_647;
}
