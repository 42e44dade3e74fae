import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';

export interface IdeasClosedProps {
  /** The last day on which it took ideas; null for a Switch that is cancelled. */
  until: string | null;
  others: { slug: string; title: string; days: string }[];
  /** International form. */
  phone: string;
}

/** Where a Switch takes no more ideas: since when, and where an idea may go instead. */
export function IdeasClosed({ until, others, phone }: IdeasClosedProps) {
  const text = useI18n().words.voice.opening;
  return (
    <>
      <Notice tone="warning" title={text.closedTitle}>
        <p>{until ? fill(text.closedSince, { day: until }) : text.cancelled}</p>
        <p>{fill(text.call, { phone: formatPhone(phone) })}</p>
      </Notice>
      {others.length > 0 ? (
        <>
          <h2 className="mt-8 text-xl">{text.choose}</h2>
          <ul className="mt-3 list-none p-0">
            {others.map(({ slug, title, days }) => (
              <li key={slug} className="mb-2">
                <a className="tap font-semibold" href={paths.proposeIdea(slug)}>
                  {title}
                </a>
                <span className="block text-soft">{days}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
