import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import { useI18n } from '~/i18n/i18n-context';
import type { Choice } from '~/ui/choice';

/** Who may speak at a table, and for whom an idea may be. */
export function useTableChoices(speakers: readonly Choice[]) {
  const { audiences } = useI18n().words.switches;
  return { speakers, audiences: PRIORITY_AUDIENCES.map((value) => ({ value, label: audiences[value] })) };
}
