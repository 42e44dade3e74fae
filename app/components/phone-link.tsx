import { formatPhone } from '~/i18n/format-phone';

/** A sentence around a number to call: the number is a link, written as people say it. */
export function PhoneLink({ phone, sentence = '{phone}' }: { phone: string; sentence?: string }) {
  const [before = '', after = ''] = sentence.split('{phone}');
  return (
    <>
      {before}
      <a className="font-semibold whitespace-nowrap" href={`tel:${phone}`}>
        {formatPhone(phone)}
      </a>
      {after}
    </>
  );
}
