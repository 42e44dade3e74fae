import { formatPhone } from '~/i18n/format-phone';
import { classNames } from '~/ui/class-names';

/** A sentence around a number to call: the number is a link, written as people say it. */
export function PhoneLink({ phone, sentence = '{phone}' }: { phone: string; sentence?: string }) {
  const standsAlone = sentence === '{phone}';
  const [before = '', after = ''] = sentence.split('{phone}');
  return (
    <>
      {before}
      <a
        className={classNames('font-semibold whitespace-nowrap', standsAlone && 'tap')}
        href={`tel:${phone}`}
      >
        {formatPhone(phone)}
      </a>
      {after}
    </>
  );
}
