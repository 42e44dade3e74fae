import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

/** From one's place to everything that is held, and to getting there with others. */
export function PlaceLinks({ token, hasRides }: { token: string; hasRides: boolean }) {
  const { myData, rides, voice } = useI18n().words;
  const rooms = [
    ...(hasRides ? [{ href: paths.myRides(token), label: rides.link, text: rides.lead }] : []),
    { href: paths.ownIdea(token), label: voice.own.link, text: voice.own.linkText },
    { href: paths.myData(token), label: myData.link, text: myData.linkText },
  ];
  return (
    <ul className="no-print mt-8 list-none p-0">
      {rooms.map(({ href, label, text }) => (
        <li key={href}>
          <a className="tap font-semibold" href={href}>
            {label}
          </a>
          <span className="block text-soft">{text}</span>
        </li>
      ))}
    </ul>
  );
}
