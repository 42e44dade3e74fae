import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export interface TableNoticesProps {
  /** Numbers of what was just kept; NaN or 0 for nothing. */
  done: { captured: number | null; corrected: number | null } | undefined;
  /** Why nothing was kept. */
  asked:
    | { problem?: keyof Dictionary['tableDesk']['problem'] | undefined; now?: string | undefined }
    | undefined;
}

export function TableNotices({ done, asked }: TableNoticesProps) {
  const text = useI18n().words.tableDesk;
  if (asked?.problem)
    return (
      <Notice tone="warning" role="alert" title={text.problem[asked.problem]}>
        {asked.now ? <p>{fill(text.list.now, { title: asked.now })}</p> : null}
      </Notice>
    );
  if (done?.captured) return <DoneNotice title={fill(text.done.captured, { number: done.captured })} />;
  if (done?.corrected) return <DoneNotice title={fill(text.done.corrected, { number: done.corrected })} />;
  return null;
}
