import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import type { MyRidesView } from './my-rides-view';

/** What others offer and look for: a commune and a number of seats, and nothing else. */
export function OtherRides({ view }: { view: MyRidesView }) {
  const text = useI18n().words.rides;
  return (
    <section className="mt-10" aria-labelledby="others">
      <h2 id="others">{text.othersTitle}</h2>
      {view.others.length === 0 ? <p className="mt-2">{text.othersNone}</p> : null}
      <ul className="cards mt-4 list-none p-0">
        {view.others.map((ride) => (
          <li key={ride.id} className="card">
            <OtherRide ride={ride} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherRide({ ride }: { ride: MyRidesView['others'][number] }) {
  const { locale, words } = useI18n();
  const text = words.rides;
  const { commune } = ride;
  const count = plural(locale, text.seats, ride.seats);
  const isOffer = ride.kind === 'offer';
  return (
    <form method="post" noValidate>
      <p className="mb-3 font-semibold">
        {fill(isOffer ? text.otherOffer : text.otherSeek, { commune, count })}
      </p>
      <input type="hidden" name="ride" value={ride.id} />
      {isOffer && ride.seats > 1 ? (
        <div className="field">
          <label className="field-label" htmlFor={`seats-${ride.id}`}>
            {text.wanted}
          </label>
          <input
            className="input input-short"
            id={`seats-${ride.id}`}
            name="seats"
            inputMode="numeric"
            defaultValue="1"
          />
        </div>
      ) : (
        <input type="hidden" name="seats" value="1" />
      )}
      <Button
        look="secondary"
        name="intent"
        value="ask"
        aria-label={fill(isOffer ? text.askOf : text.proposeOf, { commune })}
      >
        {isOffer ? text.ask : text.propose}
      </Button>
    </form>
  );
}
