import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { TextField } from '~/ui/text-field';
import { CommuneField } from './commune-field';
import { ridesErrorOf } from './rides-error-of';
import type { TeamRidesAnswer } from './team-rides-view';

/** Adds a minibus: from where, when, how many seats. */
export function ShuttleForm({ answer, day }: { answer: TeamRidesAnswer; day: string }) {
  const { words } = useI18n();
  const { team: text } = words.rides;
  const { form, problems, communes = [] } = answer;
  const errorOf = ridesErrorOf(words, problems);
  return (
    <section className="no-print mt-10" aria-labelledby="add">
      <h2 id="add">{text.shuttleForm}</h2>
      <form method="post" noValidate className="mt-4">
        <CommuneField typed={form} communes={communes} errorOf={errorOf} />
        <TextField
          name="meetingPoint"
          label={text.meetingPoint}
          need="required"
          hint={text.meetingPointHint}
          error={errorOf('meetingPoint')}
          autoComplete="off"
          defaultValue={form?.meetingPoint ?? ''}
        />
        <TextField
          name="day"
          type="date"
          label={text.day}
          need="required"
          error={errorOf('day')}
          size="short"
          defaultValue={form?.day ?? day}
        />
        <TextField
          name="hour"
          type="time"
          label={text.hour}
          need="required"
          error={errorOf('hour')}
          size="short"
          defaultValue={form?.hour ?? ''}
        />
        <TextField
          name="seats"
          label={text.seats}
          need="required"
          hint={text.seatsHint}
          error={errorOf('seats')}
          inputMode="numeric"
          size="short"
          defaultValue={form?.seats ?? ''}
        />
        <Button name="intent" value="add">
          {text.add}
        </Button>
      </form>
    </section>
  );
}
