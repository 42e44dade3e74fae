import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { joinAll } from '~/i18n/join-all';
import { type Fact, Facts } from '~/ui/facts';
import { PhoneLink } from '../site/phone-link';
import { AccessItems } from '../venues/access-items';
import { KeptPlaces } from './kept-places';
import { SeatMeter } from './seat-meter';
import type { SwitchView } from './switch-view';

/**
 * The facts first: when, where, how to come, whom to call, what is left.
 * @param withSeats false where whoever reads has a place: what is left is no matter of theirs
 */
export function SwitchFacts({ view, withSeats = true }: { view: SwitchView; withSeats?: boolean }) {
  const { words } = useI18n();
  const text = words.switches.facts;
  const facts: Fact[] = [
    { label: text.when, value: <When view={view} /> },
    { label: text.where, value: <Where view={view} /> },
  ];
  const { accessItems, accessInformation } = view.venue;
  if (accessItems.length > 0)
    facts.push({ label: words.venues.onSite, value: <AccessItems items={accessItems} /> });
  if (accessInformation)
    facts.push({ label: text.access, value: <p className="whitespace-pre-line">{accessInformation}</p> });
  facts.push({
    label: text.call,
    value: (
      <p>
        {view.contactName ? `${view.contactName} : ` : null}
        <PhoneLink phone={view.contactPhone} />
      </p>
    ),
  });
  if (withSeats && view.state !== 'over' && view.state !== 'cancelled')
    facts.push({ label: text.seats, value: <Places view={view} /> });
  return <Facts facts={facts} />;
}

function When({ view }: { view: SwitchView }) {
  const { words } = useI18n();
  return (
    <>
      <p className="text-lg font-bold">
        <time className="inline-block first-letter:uppercase" dateTime={view.startsAt}>
          {view.days}
        </time>
      </p>
      <p className="first-letter:uppercase">{view.hours}</p>
      {view.postponedFrom ? (
        <p className="font-semibold">{fill(words.lifeCycle.firstPlanned, { day: view.postponedFrom })}</p>
      ) : null}
      {view.isLocalTime ? (
        <p className="text-soft">{fill(words.switches.facts.local, { zone: view.zone.name })}</p>
      ) : null}
    </>
  );
}

function Where({ view }: { view: SwitchView }) {
  const { words } = useI18n();
  const { name, address, postalCode, communeName } = view.venue;
  const query = new URLSearchParams({ query: `${address}, ${postalCode} ${communeName}` });
  return (
    <address>
      <p className="font-bold">{name}</p>
      <p>{address}</p>
      <p>
        {postalCode} {communeName}
      </p>
      <a
        className="tap no-print"
        rel="external noreferrer"
        href={`https://www.openstreetmap.org/search?${query}`}
      >
        {words.switches.facts.map}
      </a>
    </address>
  );
}

function Places({ view }: { view: SwitchView }) {
  const { locale, words } = useI18n();
  const text = words.switches.seats;
  return (
    <>
      <SeatMeter left={view.seatsLeft} capacity={view.capacity} />
      {view.onlyReserved ? <p>{text.onlyReserved}</p> : null}
      {view.waitsFor.length > 0 ? (
        <p>
          {fill(text.waitsFor, {
            types: joinAll(
              locale,
              view.waitsFor.map(({ label }) => label),
            ),
          })}
        </p>
      ) : null}
      <KeptPlaces view={view} />
    </>
  );
}
