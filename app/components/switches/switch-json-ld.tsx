import { paths } from '~/paths';
import type { SwitchView } from './switch-view';

export interface SwitchJsonLdProps {
  view: SwitchView;
  /** What addresses of the hub's site start with. */
  origin: string;
  hubName: string;
}

/** The Switch as schema.org `Event`, for search engines and calendars of other sites. No personal data. */
export function SwitchJsonLd(props: SwitchJsonLdProps) {
  const event = eventOf(props);
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of ours, with "<" escaped so that it cannot end the script
      dangerouslySetInnerHTML={{ __html: JSON.stringify(event).replace(/</g, '\\u003c') }}
    />
  );
}

function eventOf({ view, origin, hubName }: SwitchJsonLdProps) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: view.title,
    description: view.purpose,
    startDate: view.startsAt,
    endDate: view.endsAt,
    eventStatus: `https://schema.org/${statusOf(view)}`,
    ...(view.previousStart ? { previousStartDate: view.previousStart } : {}),
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    maximumAttendeeCapacity: view.capacity,
    remainingAttendeeCapacity: view.seatsLeft,
    inLanguage: 'fr',
    url: origin + paths.switchEvent(view.slug),
    image: [origin + paths.switchPicture(view.slug)],
    location: {
      '@type': 'Place',
      name: view.venue.name,
      address: {
        '@type': 'PostalAddress',
        streetAddress: view.venue.address,
        postalCode: view.venue.postalCode,
        addressLocality: view.venue.communeName,
        addressCountry: 'FR',
      },
    },
    organizer: { '@type': 'Organization', name: hubName, url: origin },
    ...offerOf(view, origin + paths.register(view.slug)),
  };
}

/** A place costs nothing. Whoever finds none left may wait for one, which no word of schema.org says. */
function offerOf({ state, opensAt, closesAt }: SwitchView, url: string) {
  if (state !== 'open' && state !== 'full' && state !== 'notOpenYet') return {};
  const availability = state === 'full' ? 'SoldOut' : 'InStock';
  return {
    offers: {
      '@type': 'Offer',
      url,
      price: 0,
      priceCurrency: 'EUR',
      availability: `https://schema.org/${availability}`,
      validFrom: opensAt,
      validThrough: closesAt,
    },
  };
}

function statusOf({ state, previousStart }: SwitchView): string {
  if (state === 'cancelled') return 'EventCancelled';
  return previousStart ? 'EventRescheduled' : 'EventScheduled';
}
