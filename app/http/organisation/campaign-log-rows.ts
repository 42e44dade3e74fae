import type { CampaignLogRow } from '~/components/campaigns/campaign-log';
import type { Locale } from '~/domain/context';
import type { Campaign, campaignProgress } from '~/domain/messages/campaigns/campaign-pages.server';
import { registrationsOfMessage } from '~/domain/messages/registrations-of-message';
import { formatDayAndHour } from '~/i18n/format-time';

type Logged = Awaited<ReturnType<typeof campaignProgress>>['log'][number];

/** The log of a campaign in the words of its reader. */
export function campaignLogRows(
  locale: Locale,
  campaign: Campaign,
  log: readonly Logged[],
): CampaignLogRow[] {
  const { timeZone } = campaign.event.zone;
  return log.map((row) => ({
    id: row.id,
    name: row.toName,
    others: Math.max(0, registrationsOfMessage(row).length - 1),
    email: row.toEmail,
    phone: row.toPhone,
    state: row.state,
    when: row.handledAt ? formatDayAndHour(locale, timeZone, row.handledAt) : '',
    why: reasonOf(row, campaign.state),
    serverSaid: row.lastError,
  }));
}

function reasonOf(row: Logged, state: Campaign['state']): CampaignLogRow['why'] {
  if (row.isRefused) return 'refused';
  if (row.state === 'withdrawn') return state === 'stopped' ? 'stopped' : 'leftAudience';
  if (row.isInstead) return 'instead';
  return row.state === 'queued' && row.lastError ? 'retrying' : undefined;
}
