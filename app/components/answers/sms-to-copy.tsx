import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import type { AnswerView } from './answer-view';

export interface SmsToCopyProps {
  at: number;
  name: string;
  locale: AnswerView['locale'];
  sms: NonNullable<AnswerView['sms']>;
}

/** A text message to copy into a telephone: its words, how much room they take, and why they look so plain. */
export function SmsToCopy({ at, name, locale: lang, sms }: SmsToCopyProps) {
  const { locale, words } = useI18n();
  const text = words.answers.queue;
  const id = `sms-${at}`;
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {fill(text.smsLabel, { name })}
      </label>
      <textarea
        className="input input-full"
        id={id}
        lang={lang}
        readOnly
        rows={4}
        aria-describedby={`${id}-size`}
        defaultValue={sms.text}
      />
      <p id={`${id}-size`} className="text-soft">
        {plural(locale, text.smsSize, sms.parts, { units: sms.units })}{' '}
        {sms.isPlain ? text.smsAccents : text.smsUnicode}
      </p>
      <p className="no-print mt-3">
        <Button type="button" look="secondary" data-copies={id} hidden>
          {text.copy}
        </Button>{' '}
        <span role="status" data-copied={text.copied} />
      </p>
    </div>
  );
}
