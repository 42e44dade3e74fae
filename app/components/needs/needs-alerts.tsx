import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Notice } from '~/ui/notice';
import type { NeedAlertView } from './needs-view';

/** What must be booked now, before it is too late. */
export function NeedsAlerts({ alerts }: { alerts: readonly NeedAlertView[] }) {
  const { locale, words } = useI18n();
  const text = words.needs.alerts;
  if (alerts.length === 0) return null;
  const tone = alerts.some(({ daysLeft }) => daysLeft < 0) ? 'danger' : 'warning';
  const say = ({ kind, day, daysLeft }: NeedAlertView) => {
    const values = { kind: words.needs.kinds[kind], day };
    if (daysLeft < 0) return fill(text.passed, values);
    return daysLeft === 0 ? fill(text.today, values) : plural(locale, text.soon, daysLeft, values);
  };
  return (
    <Notice tone={tone} title={text.title}>
      <ul>
        {alerts.map((alert) => (
          <li key={alert.kind}>{say(alert)}</li>
        ))}
      </ul>
    </Notice>
  );
}
