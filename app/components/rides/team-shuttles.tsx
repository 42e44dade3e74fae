import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { PhoneLink } from '../site/phone-link';
import type { TeamRidesView, TeamShuttleView } from './team-rides-view';

/** Each minibus with who sits in it; on paper a list for whoever drives. */
export function TeamShuttles({ view }: { view: TeamRidesView }) {
  const text = useI18n().words.rides;
  return (
    <section aria-labelledby="shuttles">
      <h2 id="shuttles">{text.shuttlesTitle}</h2>
      {view.shuttles.length === 0 ? (
        <p className="mt-2">{text.shuttlesNone}</p>
      ) : (
        <p className="no-print">
          <button type="button" className="button button-quiet" data-print hidden>
            {text.team.print}
          </button>
        </p>
      )}
      <ul className="cards mt-4 list-none p-0">
        {view.shuttles.map((shuttle) => (
          <li key={shuttle.id} className="card">
            <TeamShuttle shuttle={shuttle} mayChange={view.mayChange} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TeamShuttle({ shuttle, mayChange }: { shuttle: TeamShuttleView; mayChange: boolean }) {
  const text = useI18n().words.rides;
  const { commune, seats, passengers } = shuttle;
  return (
    <>
      <h3>{fill(text.from, { commune })}</h3>
      <p className="mt-1">{shuttle.leaves}</p>
      <p className="font-semibold">
        {shuttle.isCancelled
          ? text.cancelled
          : fill(text.team.occupied, { booked: passengers.length, seats })}
      </p>
      {shuttle.isToCheck && !shuttle.isCancelled ? <p>{text.team.toCheck}</p> : null}
      {passengers.length === 0 ? <p className="text-soft">{text.team.nobody}</p> : null}
      <ol className="mt-2 mb-3">
        {passengers.map(({ id, name, phone }) => (
          <li key={id}>
            {name}
            {phone ? (
              <>
                {', '}
                <PhoneLink phone={phone} sentence="{phone} " />
              </>
            ) : null}
          </li>
        ))}
      </ol>
      {mayChange && !shuttle.isCancelled ? (
        <form method="post" className="no-print">
          <input type="hidden" name="shuttle" value={shuttle.id} />
          <Button
            look="danger"
            name="intent"
            value="cancel"
            aria-label={fill(text.team.cancelShuttleOf, { commune })}
          >
            {text.team.cancelShuttle}
          </Button>
        </form>
      ) : null}
    </>
  );
}
