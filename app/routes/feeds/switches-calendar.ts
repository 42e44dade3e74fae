import type { LoaderFunctionArgs } from '@remix-run/node';
import { calendarFeed } from '~/domain/switches/calendar-feed.server';
import { calendarResponse } from '~/http/calendar-response.server';
import { feedAskOf } from '~/http/feed-ask.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';

/** /switchs.ics: every Switch of the hub, to subscribe to. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const ask = await feedAskOf(context);
  const name = fill(dictionaryOf(ctx.locale).emails.calendar.feedOfHub, { hub: ctx.hub.name });
  return calendarResponse(request, await calendarFeed(ctx, { ...ask, name }));
}
