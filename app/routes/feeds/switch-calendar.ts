import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { calendarOfSwitch } from '~/domain/switches/calendar-feed.server';
import { calendarResponse } from '~/http/calendar-response.server';
import { feedAskOf } from '~/http/feed-ask.server';

/** /switchs/:switch.ics: one Switch, to put into a calendar. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const calendar = await calendarOfSwitch(context.ctx, params.switch ?? '', await feedAskOf(context));
  if (!calendar) throw data(null, { status: 404 });
  return calendarResponse(request, calendar);
}
