import { groupShortCode } from '~/domain/registrations/short-code';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { DoneNotice } from '~/ui/done-notice';
import { Tag } from '~/ui/tag';

export interface DonePerson {
  id: string;
  name: string;
  status: 'confirmed' | 'waitlisted' | 'cancelled';
  shortCode: string;
}

const TONES = { confirmed: 'good', waitlisted: 'warn', cancelled: 'plain' } as const;

/** Who was just registered, with the code that each of them takes home. */
export function DeskDone({ people }: { people: readonly DonePerson[] }) {
  const { locale, words } = useI18n();
  const text = words.mediation.desk;
  const count = (status: DonePerson['status']) => people.filter((each) => each.status === status).length;
  return (
    <DoneNotice title={plural(locale, text.doneTitle, people.length)}>
      <p className="font-semibold">
        {fill(text.reviewCount, { confirmed: count('confirmed'), waiting: count('waitlisted') })}
      </p>
      <p>{text.doneText}</p>
      <ul className="name-list my-3" aria-label={text.doneCaption}>
        {people.map(({ id, name, status, shortCode }) => (
          <li key={id}>
            <a href={paths.myPerson(id)}>{name}</a>{' '}
            <span className="whitespace-nowrap">{groupShortCode(shortCode)}</span>{' '}
            <Tag hue={TONES[status]}>{words.organisation.people.statuses[status]}</Tag>
          </li>
        ))}
      </ul>
      <p className="actions">
        <ButtonLink look="secondary" href={`${paths.slips()}?ids=${people.map(({ id }) => id).join('.')}`}>
          {words.papers.slips.print}
        </ButtonLink>
      </p>
    </DoneNotice>
  );
}
