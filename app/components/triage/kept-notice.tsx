import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Notice } from '~/ui/notice';

export interface KeptNoticeProps {
  kept: { who: string; when: string } | null;
  /** Who kept other answers meanwhile, where one's own were refused. */
  refusedBy: string | undefined;
}

/** That the form starts with answers that somebody kept without deciding; or that one's own were not kept. */
export function KeptNotice({ kept, refusedBy }: KeptNoticeProps) {
  const text = useI18n().words.triageQueue.draft;
  if (refusedBy !== undefined)
    return (
      <Notice tone="warning" role="alert" takesFocus>
        <p>{refusedBy ? fill(text.stale, { who: refusedBy }) : text.staleUnknown}</p>
      </Notice>
    );
  if (!kept) return null;
  return (
    <Notice>
      <p>{fill(kept.who ? text.by : text.byUnknown, { who: kept.who, when: kept.when })}</p>
    </Notice>
  );
}
