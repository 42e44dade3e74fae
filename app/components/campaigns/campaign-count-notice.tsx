import type { CampaignCount } from '~/domain/messages/campaigns/group-recipients';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Notice } from '~/ui/notice';
import { CampaignCountLines } from './campaign-count-lines';

/** For how many a message is; `isAnswer` where somebody has just asked. */
export function CampaignCountNotice({ count, isAnswer }: { count: CampaignCount; isAnswer?: boolean }) {
  const { locale, words } = useI18n();
  const text = words.campaigns.counted;
  const isNobody = count.people === 0;
  return (
    <Notice
      tone={isNobody ? 'warning' : 'info'}
      title={plural(locale, text.people, count.people)}
      {...(isAnswer ? { role: 'status' as const } : {})}
    >
      {isNobody ? <p>{text.nobodyText}</p> : <CampaignCountLines count={count} />}
    </Notice>
  );
}
