import type { MyPersonView } from '~/components/mediation/my-person-view';
import type { PlaceView } from '~/components/registration/registration-place-view';
import type { Ctx } from '~/domain/context';
import { consentOfParty } from '~/domain/mediation/consent-of-party.server';
import type { RegistrationPage } from '~/domain/registrations/registration-page.server';
import { placeLine } from '~/domain/switches/place-line';
import { formatDays } from '~/i18n/format-days';
import { formatDay } from '~/i18n/format-time';

/** One of a mediator's people as their page shows them. Needs are read by the logistics only. */
export async function myPersonView(
  ctx: Ctx,
  { registration, event, wait, party }: RegistrationPage,
  place: PlaceView,
): Promise<MyPersonView> {
  const { timeZone } = event.zone;
  const consent = await consentOfParty(ctx, registration.partyId);
  return {
    id: registration.id,
    place: { ...place, accessNeeds: '', needKinds: [] },
    wait,
    switchEvent: {
      slug: event.slug,
      title: event.title,
      days: formatDays(ctx.locale, timeZone, event.startsAt, event.endsAt),
      place: placeLine(event.venue),
    },
    party: party
      .filter(({ id }) => id !== registration.id)
      .map(({ id, firstName, lastName, status }) => ({ id, name: `${firstName} ${lastName}`, status })),
    consent: consent && {
      kind: consent.kind,
      day: formatDay(ctx.locale, timeZone, consent.at),
      by: consent.by,
    },
  };
}
