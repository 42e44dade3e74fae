import type { SwitchView } from './switch-view';

/** The Switch as schema.org `Event`, for search engines and calendars of other sites. No personal data. */
export function SwitchJsonLd({ view, url, hubName }: { view: SwitchView; url: string; hubName: string }) {
  const event = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: view.title,
    description: view.purpose,
    startDate: view.startsAt,
    endDate: view.endsAt,
    eventStatus: `https://schema.org/${statusOf(view)}`,
    ...(view.previousStart ? { previousStartDate: view.previousStart } : {}),
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    maximumAttendeeCapacity: view.capacity,
    remainingAttendeeCapacity: view.seatsLeft,
    url,
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
    organizer: { '@type': 'Organization', name: hubName },
  };
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of ours, with "<" escaped so that it cannot end the script
      dangerouslySetInnerHTML={{ __html: JSON.stringify(event).replace(/</g, '\\u003c') }}
    />
  );
}

function statusOf({ state, previousStart }: SwitchView): string {
  if (state === 'cancelled') return 'EventCancelled';
  return previousStart ? 'EventRescheduled' : 'EventScheduled';
}
