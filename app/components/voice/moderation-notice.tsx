import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';

export interface QueueStateView {
  count: number;
  oldest: string;
  days: number;
  isOld: boolean;
}

/** For hub staff, where their day begins: that something waits to be read, and louder where it has waited for long. */
export function ModerationNotice({ state }: { state: QueueStateView | null }) {
  const { locale, words } = useI18n();
  const text = words.moderation;
  if (!state || state.count === 0) return null;
  const link = (
    <a className="tap" href={paths.moderation()}>
      {text.old.link}
    </a>
  );
  if (!state.isOld)
    return (
      <p className="mb-6">
        {plural(locale, text.count, state.count)} {link}
      </p>
    );
  return (
    <Notice tone="warning" title={fill(text.old.title, { days: state.days })}>
      <p>
        {plural(locale, text.count, state.count)}. {fill(text.old.text, { when: state.oldest })}
      </p>
      <p>{link}</p>
    </Notice>
  );
}
