import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { joinAll } from '~/i18n/join-all';
import { SeatPeople, type SeatPeopleProps } from './seat-people';

const CONTACTS = ['email', 'phone', 'none'] as const;

interface SeatPromotedProps extends SeatPeopleProps {
  people: readonly (SeatPeopleProps['people'][number] & { contact: (typeof CONTACTS)[number] })[];
}

/** Who would get a seat, and how many of them are told in which way. */
export function SeatPromoted({ people, typeLabels }: SeatPromotedProps) {
  const { locale, words } = useI18n();
  const text = words.seats;
  if (people.length === 0) return null;
  const ways = CONTACTS.flatMap((contact) => {
    const count = people.filter((person) => person.contact === contact).length;
    return count > 0 ? [fill(text.toldBy[contact], { count })] : [];
  });
  return (
    <div className="mt-5">
      <h3 className="text-base">{text.promotedTitle}</h3>
      <SeatPeople people={people} typeLabels={typeLabels} />
      <p className="mt-1 text-sm text-soft">{fill(text.told, { how: joinAll(locale, ways) })}</p>
    </div>
  );
}
