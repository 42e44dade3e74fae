import { useI18n } from '~/i18n/i18n-context';

/** Links to calendars elsewhere: each says that one leaves, and tells the other site nothing of where from. */
export function OutsideCalendars({ google, outlook }: { google: string; outlook: string }) {
  const text = useI18n().words.calendars;
  return (
    <>
      <li>
        <a className="tap" rel="external noreferrer" href={google}>
          {text.google}
        </a>
      </li>
      <li>
        <a className="tap" rel="external noreferrer" href={outlook}>
          {text.outlook}
        </a>
      </li>
    </>
  );
}
