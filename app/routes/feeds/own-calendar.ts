import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { openOwnCalendar } from '~/domain/people/own-calendar.server';
import { ownCalendarFeed } from '~/domain/switches/own-calendar-feed.server';
import { calendarResponse } from '~/http/calendar-response.server';
import { ownFeedAskOf } from '~/http/own-feed-ask.server';

/** /agendas/:secret.ics: the Switches that one person organises. Whoever asks is known by the address alone. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const owner = await openOwnCalendar(context.ctx, context.env.secret, params.secret ?? '');
  if (!owner) throw data(null, { status: 404 });
  const feed = await ownCalendarFeed(owner, await ownFeedAskOf(context));
  return calendarResponse(request, feed, { isPrivate: true });
}
