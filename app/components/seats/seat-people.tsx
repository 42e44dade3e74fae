import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';

/** More names than this help nobody to decide. */
const MOST_SHOWN = 12;

export interface SeatPeopleProps {
  people: readonly { id: string; firstName: string; lastName: string; stakeholderType: string }[];
  typeLabels: Readonly<Record<string, string>>;
}

/** Some people of the queue, in order of arrival. */
export function SeatPeople({ people, typeLabels }: SeatPeopleProps) {
  const { locale, words } = useI18n();
  const text = words.seats;
  const more = people.length - MOST_SHOWN;
  return (
    <>
      <ol className="mt-1 grid gap-1">
        {people.slice(0, MOST_SHOWN).map(({ id, firstName, lastName, stakeholderType }) => (
          <li key={id}>
            {fill(text.person, {
              name: `${firstName} ${lastName}`,
              type: typeLabels[stakeholderType] ?? stakeholderType,
            })}
          </li>
        ))}
      </ol>
      {more > 0 ? <p className="text-soft">{plural(locale, text.more, more)}</p> : null}
    </>
  );
}
