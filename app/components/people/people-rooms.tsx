import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

/** What else there is to do with the people of a Switch. */
export function PeopleRooms({ slug }: { slug: string }) {
  const { organisation, papers } = useI18n().words;
  const text = organisation.people;
  const rooms = [
    { href: paths.duplicates(slug), label: text.duplicates },
    { href: paths.importRegistrations(slug), label: text.importing },
    { href: paths.labels(slug), label: text.labels },
    { href: paths.badges(slug), label: text.badges },
    { href: paths.slipsOfSwitch(slug), label: papers.slips.ofSwitch },
  ];
  return (
    <nav aria-label={text.rooms} className="no-print mb-6 flex flex-wrap gap-x-6">
      {rooms.map(({ href, label }) => (
        <a key={href} className="tap" href={href}>
          {label}
        </a>
      ))}
    </nav>
  );
}
