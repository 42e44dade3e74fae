import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Facts } from '~/ui/facts';

/** Where data are asked: who keeps them, why, for how long, and what rights people have (GDPR, article 13). */
export function RegistrationNotice({ hubName, months }: { hubName: string; months: number }) {
  const text = useI18n().words.registration.notice;
  const facts = [
    { label: text.who, value: fill(text.whoText, { hub: hubName }) },
    { label: text.why, value: text.whyText },
    { label: text.howLong, value: fill(text.howLongText, { months }) },
    { label: text.rights, value: text.rightsText },
  ];
  return (
    <section className="mt-8" aria-labelledby="notice">
      <p id="notice">{fill(text.short, { hub: hubName })}</p>
      <details className="disclosure">
        <summary>{text.unfold}</summary>
        <Facts facts={facts} />
        <p className="mt-3">
          <a href={paths.privacy()}>{text.more}</a>
        </p>
      </details>
    </section>
  );
}
