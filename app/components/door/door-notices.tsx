import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export interface DoorNoticesProps {
  /** What was just noted, about whom. */
  done: { kind: 'present' | 'absent' | 'walkIn'; name: string } | undefined;
  /** Why nothing was noted. */
  refusal: string | undefined;
  /** Why nobody is welcomed now. */
  closed: string | undefined;
}

export function DoorNotices({ done, refusal, closed }: DoorNoticesProps) {
  const text = useI18n().words.door;
  return (
    <>
      {closed ? (
        <Notice>
          <p>{closed}</p>
        </Notice>
      ) : null}
      {refusal ? (
        <Notice tone="warning" role="alert">
          <p>{refusal}</p>
        </Notice>
      ) : done ? (
        <DoneNotice title={fill(text.done[done.kind], { name: done.name })} />
      ) : null}
    </>
  );
}
