import type { NoticeLine } from '~/domain/notices/notice-line';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Tag } from '~/ui/tag';

/** One notice, with its moment in words. */
export interface NoticeView extends Omit<NoticeLine, 'dueAt'> {
  date: string;
}

const TONES = { coming: 'ocean', done: 'good', missed: 'plain' } as const;

/** What left, what will leave, and what never does. */
export function RemindersPlan(props: { lines: readonly NoticeView[]; isPresenceKnown: boolean }) {
  const { lines, isPresenceKnown } = props;
  const { locale, words } = useI18n();
  const text = words.calls.reminders;
  const sentence = ({ kind, state, date, recipients }: NoticeView) => {
    if (state === 'missed') return fill(text.missed, { date });
    if (state === 'done')
      return plural(locale, kind === 'reminder' ? text.reminderDone : text.thanksDone, recipients, { date });
    if (kind === 'reminder') return fill(text.reminder, { date });
    return fill(isPresenceKnown ? text.thanksPresent : text.thanks, { date });
  };
  return (
    <ul className="notices-plan">
      {lines.map((line) => (
        <li key={`${line.kind} ${line.days}`}>
          <Tag hue={TONES[line.state]}>{text.states[line.state]}</Tag>
          <span>{sentence(line)}</span>
        </li>
      ))}
    </ul>
  );
}
