import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { type AuthorReach, authorTold } from './author-told';

export interface IdeaDoneNoticeProps {
  number: number;
  done: 'proposed' | 'decided' | 'moved';
  contact: AuthorReach | null;
}

/** On an idea's page, just after something was done about it: what, and who hears of it. */
export function IdeaDoneNotice({ number, done, contact }: IdeaDoneNoticeProps) {
  const { ideas, triage } = useI18n().words;
  if (done === 'proposed')
    return (
      <DoneNotice title={ideas.thanksTitle}>
        <p>{ideas.thanksText}</p>
      </DoneNotice>
    );
  const isDecided = done === 'decided';
  return (
    <DoneNotice title={isDecided ? triage.done.decided : triage.done.moved}>
      <p>{isDecided ? authorTold(triage.author, contact) : triage.done.notTold}</p>
      <a className="tap" href={`${paths.board()}#idee-${number}`}>
        {triage.back}
      </a>
    </DoneNotice>
  );
}
