import type { CampaignCount } from '~/domain/messages/campaigns/group-recipients';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';

/** « 31 par e-mail, 9 à appeler », with what else is to be known before sending. */
export function CampaignCountLines({ count }: { count: CampaignCount }) {
  const { locale, words } = useI18n();
  const text = words.campaigns.counted;
  const channels = [
    { forms: text.emails, value: count.emails },
    { forms: text.toCall, value: count.phone },
    { forms: text.toMeet, value: count.inPerson },
  ].flatMap(({ forms, value }) => (value > 0 ? [plural(locale, forms, value)] : []));
  return (
    <>
      <p>{channels.join(', ')}</p>
      {count.sharing > 0 ? (
        <p>{fill(count.shares ? text.shared : text.sharedEach, { count: count.sharing })}</p>
      ) : null}
      {count.refused > 0 ? <p>{plural(locale, text.refused, count.refused)}</p> : null}
      {count.english > 0 ? <p>{plural(locale, text.english, count.english)}</p> : null}
    </>
  );
}
