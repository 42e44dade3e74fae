/** The columns of the outputs board, in the order in which they are shown. */
export const BOARD_COLUMNS = [
  'to_sort',
  'service_to_prepare',
  'service_ready',
  'prototype_to_develop',
  'prototype_in_progress',
  'declined',
] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

export const SERVICE_FORMS = ['formation', 'tutoriel', 'plateforme', 'autre'] as const;
export const PROTOTYPE_FORMS = ['projet', 'prototype', 'innovation'] as const;
export type IdeaForm = (typeof SERVICE_FORMS)[number] | (typeof PROTOTYPE_FORMS)[number];

export type OutputKind = 'service' | 'prototype';

/** What an idea in this column has become; null while it is not sorted, or when it was declined. */
export function kindOfColumn(column: BoardColumn): OutputKind | null {
  if (column.startsWith('service_')) return 'service';
  return column.startsWith('prototype_') ? 'prototype' : null;
}
