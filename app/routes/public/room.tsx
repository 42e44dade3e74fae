import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RoomScreen } from '~/components/room/room-screen';
import { publicSwitch } from '~/http/public-switch.server';
import { roomView } from '~/http/room/room-view.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import type { PageHandle } from '~/ui/page-handle';

export { privateMeta as meta } from '~/ui/private-meta';

export const handle: PageHandle = { bare: true };

/** The screen of the room. Never kept: what it shows depends on the minute. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const event = await publicSwitch(context.ctx, params.switch);
  const { pageTitle } = dictionaryOf(context.ctx.locale).room;
  return {
    page: { title: fill(pageTitle, { switch: event.title }) },
    view: await roomView(context, event),
  };
}

export default function Room() {
  const { view } = useLoaderData<typeof loader>();
  return <RoomScreen view={view} />;
}
