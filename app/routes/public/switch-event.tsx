import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PhotoGallery } from '~/components/photos/photo-gallery';
import { photoViews } from '~/components/photos/photo-views';
import { PublicReport } from '~/components/report/public-report';
import { SwitchJsonLd } from '~/components/switches/switch-json-ld';
import { SwitchPage } from '~/components/switches/switch-page';
import { switchViewOf } from '~/components/switches/switch-view';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { can } from '~/domain/people/can';
import { photosOf } from '~/domain/photos/read-photos.server';
import { publicReport } from '~/domain/report/public-report.server';
import { readSwitch } from '~/domain/switches/read-switch.server';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { thingOfSwitch } from '~/domain/switches/thing-of-switch';
import { regionMap } from '~/domain/venues/region-map.server';
import { eventLinksOf } from '~/http/calendar-links.server';
import { sharedPage } from '~/http/embedding/shared-page.server';
import { paths } from '~/paths';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { ctx, env } = context;
  const event = await readSwitch(ctx, params.switch ?? '');
  if (!event) throw data(null, { status: 404 });
  const seats = await switchSeats(ctx.db, event.id);
  const isDraft = event.status === 'draft';
  const picture = { path: paths.switchPicture(event.slug), alt: event.title };
  const shared = isDraft ? {} : { shared: await sharedPage(context, paths.switchEvent(event.slug), picture) };
  return {
    page: { title: event.title, description: event.purpose, ...shared },
    view: switchViewOf(event, seats, ctx),
    map: regionMap(event.venue.communeCode),
    origin: await hubOrigin(ctx.db, env, ctx.hub.id),
    hubName: ctx.hub.name,
    report: await publicReport(ctx, event),
    types: Object.fromEntries(ctx.hub.stakeholderTypes.map(({ slug, label }) => [slug, label[ctx.locale]])),
    calendar: isDraft ? undefined : await eventLinksOf(context, event),
    photos: event.reportedAt ? photoViews(event.slug, await photosOf(ctx, event)) : [],
    mayManage: can(ctx.viewer, 'edit-switch', thingOfSwitch(event)),
  };
}

export default function SwitchEventPage() {
  const { view, map, origin, hubName, mayManage, calendar, report, types, photos } =
    useLoaderData<typeof loader>();
  return (
    <>
      <SwitchPage view={view} map={map} mayManage={mayManage} calendar={calendar}>
        {report ? <PublicReport report={report} typeLabels={types} /> : null}
        {photos.length > 0 ? (
          <div className="mb-8">
            <PhotoGallery photos={photos} />
          </div>
        ) : null}
      </SwitchPage>
      <SwitchJsonLd view={view} origin={origin} hubName={hubName} />
    </>
  );
}
