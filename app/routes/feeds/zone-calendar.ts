import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { calendarFeed } from '~/domain/switches/calendar-feed.server';
import { calendarResponse } from '~/http/calendar-response.server';
import { feedAskOf } from '~/http/feed-ask.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';

/** /zones/:zone.ics: the Switches of one zone, to subscribe to. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const zone = ctx.hub.zones.find((candidate) => candidate.slug === params.zone);
  if (!zone) throw data(null, { status: 404 });
  const ask = await feedAskOf(context);
  const name = fill(dictionaryOf(ctx.locale).emails.calendar.feedOfZone, { zone: zone.name });
  return calendarResponse(request, await calendarFeed(ctx, { ...ask, name, zoneId: zone.id }));
}
