import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import { Notice } from '~/ui/notice';

export interface QueueRefusalProps {
  /** As the address says it; '' where nothing was refused. */
  reason: string;
  /** Who changed the idea meanwhile; '' where nobody of the team did. */
  who: string;
}

/** Why what was asked was not done. */
export function QueueRefusal({ reason, who }: QueueRefusalProps) {
  const sentence = sentenceOf(useI18n().words.triageQueue, reason, who);
  if (!sentence) return null;
  return (
    <Notice tone="warning" role="alert" takesFocus>
      <p>{sentence}</p>
    </Notice>
  );
}

function sentenceOf(text: Dictionary['triageQueue'], reason: string, who: string): string {
  const { assign, acts, bulk, views, notes } = text;
  const known: Readonly<Record<string, string>> = {
    changed: fill(who ? assign.stale : assign.staleUnknown, { who }),
    already: acts.nothing,
    gone: bulk.reasons.gone,
    'too-few': bulk.tooFew,
    'too-many': bulk.tooMany,
    'not-staff': assign.notStaff,
    ...acts.refused,
    'view-name': views.nameMissing,
    'view-taken': views.nameTaken,
    'view-many': views.tooMany,
    'note-missing': notes.missing,
  };
  return known[reason] ?? '';
}
