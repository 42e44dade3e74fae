import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { joinAll } from '~/i18n/join-all';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice-group';
import type { MyRidesView, ShuttleView } from './my-rides-view';

/** The minibuses, with seats to book for oneself and those one comes with. */
export function ShuttleCards({ view }: { view: MyRidesView }) {
  const text = useI18n().words.rides;
  return (
    <section aria-labelledby="shuttles">
      <h2 id="shuttles">{text.shuttlesTitle}</h2>
      {view.shuttles.length === 0 ? <p className="mt-2">{text.shuttlesNone}</p> : null}
      <ul className="cards mt-4 list-none p-0">
        {view.shuttles.map((shuttle) => (
          <li key={shuttle.id} className="card">
            <ShuttleCard shuttle={shuttle} unseated={view.unseated} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ShuttleCard({ shuttle, unseated }: { shuttle: ShuttleView; unseated: MyRidesView['unseated'] }) {
  const { locale, words } = useI18n();
  const text = words.rides;
  const { commune, booked } = shuttle;
  const names = joinAll(
    locale,
    booked.map(({ name }) => name),
  );
  return (
    <>
      <h3>{fill(text.from, { commune })}</h3>
      <p className="mt-1">{shuttle.leaves}</p>
      <p className="mb-3 font-semibold">
        {shuttle.isCancelled
          ? text.cancelled
          : shuttle.isToCheck
            ? text.toCheck
            : plural(locale, text.left, shuttle.left)}
      </p>
      {booked.length > 0 ? (
        <form method="post">
          <p className="mb-3">{fill(text.booked, { names })}</p>
          <input type="hidden" name="shuttle" value={shuttle.id} />
          {booked.map(({ id }) => (
            <input key={id} type="hidden" name="people" value={id} />
          ))}
          <Button
            look="secondary"
            name="intent"
            value="give-back"
            aria-label={fill(text.leaveShuttleOf, { commune })}
          >
            {text.leaveShuttle}
          </Button>
        </form>
      ) : null}
      {isBookable(shuttle) && unseated.length > 0 ? <BookForm shuttle={shuttle} unseated={unseated} /> : null}
    </>
  );
}

function isBookable({ isCancelled, isToCheck, left }: ShuttleView): boolean {
  return !isCancelled && !isToCheck && left > 0;
}

/** Whoever comes alone has nobody to choose. */
function BookForm({ shuttle, unseated }: { shuttle: ShuttleView; unseated: MyRidesView['unseated'] }) {
  const text = useI18n().words.rides;
  const [only] = unseated;
  const { id, commune } = shuttle;
  return (
    <form method="post" className="mt-3">
      <input type="hidden" name="shuttle" value={id} />
      {unseated.length === 1 && only ? (
        <input type="hidden" name="people" value={only.id} />
      ) : (
        <ChoiceGroup
          kind="checkbox"
          name={`people.${id}`}
          label={text.forWhom}
          choices={unseated.map((person) => ({ value: person.id, label: person.name }))}
          chosen={unseated.map((person) => person.id)}
        />
      )}
      <Button name="intent" value="book" aria-label={fill(text.bookOf, { commune })}>
        {text.book}
      </Button>
    </form>
  );
}
