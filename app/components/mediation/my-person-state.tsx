import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { PersonState } from '../person/person-state';
import type { MyPersonView } from './my-person-view';

/** Whether one of a mediator's people has a place, waits or cancelled; with their slip to print. */
export function MyPersonState({ person: { id, place, wait } }: { person: MyPersonView }) {
  const { slip } = useI18n().words.papers;
  const hrefs = {
    change: paths.askAtMyPerson(id, 'change'),
    cancel: paths.askAtMyPerson(id, 'cancel'),
    restore: paths.myPerson(id),
  };
  return (
    <PersonState {...{ place, wait, hrefs }}>
      <ButtonLink look="secondary" href={`${paths.slips()}?ids=${id}`}>
        {slip.print}
      </ButtonLink>
    </PersonState>
  );
}
