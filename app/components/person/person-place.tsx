import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { type PLACE_ASKS, paths } from '~/paths';
import type { Choice } from '~/ui/choice';
import { DoneNotice } from '~/ui/done-notice';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { RegistrationChangeForm } from '../registration/registration-change-form';
import type { PersonAnswer, PersonDone } from './person-answer';
import { PersonCancelling } from './person-cancelling';
import { PersonFacts } from './person-facts';
import { PersonGift } from './person-gift';
import { PersonNote } from './person-note';
import { PersonState } from './person-state';
import type { PersonView } from './person-view';

export interface PersonPlaceProps {
  person: PersonView;
  answer: PersonAnswer;
  asks: keyof typeof PLACE_ASKS | null;
  done: PersonDone | undefined;
  types: readonly Choice[];
}

/** Who somebody is and where they stand, with what the team may do about it. */
export function PersonPlace({ person, answer, asks, done, types }: PersonPlaceProps) {
  const { words } = useI18n();
  const text = words.person;
  const { place, wait, seatReason, slug, id } = person;
  const action = paths.manageRegistration(slug, id);
  const hrefs = {
    change: paths.askAtPerson(slug, id, 'change'),
    cancel: paths.askAtPerson(slug, id, 'cancel'),
    restore: action,
  };
  const name = place.status === 'erased' ? words.organisation.people.erased : place.name;
  const { problem } = answer;
  const message = problem && fill(text.problems[problem.reason], problem.facts);
  const errorOf = (field: 'privateNote' | 'seatReason') => (problem?.field === field ? message : undefined);
  const changes = asks === 'change' || answer.change !== undefined;
  return (
    <article aria-labelledby="person-title">
      <a className="tap no-print" href={paths.manageRegistrations(slug)}>
        {text.back}
      </a>
      <h2 id="person-title">{name}</h2>
      {done ? <DoneNotice title={text.done[done]} /> : null}
      {answer.refusal ? <Notice tone="danger" role="alert" title={text.refused[answer.refusal]} /> : null}
      <ErrorSummary
        title={words.forms.errorsTitle}
        errors={problem && message ? [{ name: problem.field, message }] : []}
      />
      <PersonState {...{ place, wait, seatReason, hrefs }} />
      {asks === 'cancel' ? <PersonCancelling action={action} name={name} /> : null}
      {changes ? (
        <RegistrationChangeForm
          action={paths.askAtPerson(slug, id, 'change')}
          keep={action}
          place={place}
          sent={answer.change}
          types={types}
          byTeam={{ withNeeds: person.mayKnowNeeds }}
        />
      ) : null}
      {place.status === 'erased' ? null : (
        <div className="mt-6 grid items-start gap-6 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="card">
            <PersonFacts person={person} />
          </div>
          <div className="grid gap-6">
            {place.status === 'waitlisted' && !place.closed ? (
              <PersonGift action={action} reason={answer.seatReason ?? ''} error={errorOf('seatReason')} />
            ) : null}
            <PersonNote action={action} note={person.note} answer={answer} error={errorOf('privateNote')} />
          </div>
        </div>
      )}
    </article>
  );
}
