import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import type { MyPersonView } from './my-person-view';

const TONES = { confirmed: 'success', waitlisted: 'warning', cancelled: 'info', erased: 'info' } as const;

/** Whether one of a mediator's people has a place, waits or cancelled, and what can be done about it. */
export function MyPersonState({ person }: { person: MyPersonView }) {
  const { organisation, papers, person: text, place: words } = useI18n().words;
  const { id, place, wait } = person;
  const { status } = place;
  const title = status === 'erased' ? organisation.people.erased : organisation.people.statuses[status];
  const isActive = status === 'confirmed' || status === 'waitlisted';
  return (
    <Notice tone={TONES[status]} title={title}>
      {wait ? (
        <>
          <p>{fill(organisation.people.position, { position: wait.position })}</p>
          <p>{fill(words.reasons[wait.reason], { type: place.typeLabel })}</p>
        </>
      ) : null}
      {isActive && place.isAsked ? <p>{text.asked}</p> : null}
      <div className="actions no-print mt-3">
        {isActive ? (
          <ButtonLink look="secondary" href={`${paths.askAtMyPerson(id, 'change')}#question`}>
            {text.correct}
          </ButtonLink>
        ) : null}
        {isActive ? (
          <ButtonLink look="secondary" href={`${paths.slips()}?ids=${id}`}>
            {papers.slip.print}
          </ButtonLink>
        ) : null}
        {isActive && !place.closed ? (
          <ButtonLink look="danger" href={`${paths.askAtMyPerson(id, 'cancel')}#question`}>
            {text.cancel}
          </ButtonLink>
        ) : null}
        {status === 'cancelled' && !place.closed ? (
          <form method="post" action={paths.myPerson(id)}>
            <Button look="secondary" name="intent" value="restore">
              {text.restore}
            </Button>
          </form>
        ) : null}
      </div>
    </Notice>
  );
}
