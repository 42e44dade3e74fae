import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SubscribeToCalendar } from '~/components/calendars/subscribe-to-calendar';
import { switchCardOf } from '~/components/switches/switch-card-view';
import { SwitchCards } from '~/components/switches/switch-cards';
import { ZoneChoice } from '~/components/zones/zone-choice';
import { zoneChoices } from '~/components/zones/zone-choices';
import { ZoneTag } from '~/components/zones/zone-tag';
import { comingSwitches, nextStartByZone, pastSwitches } from '~/domain/switches/coming-switches.server';
import type { ListedSwitch } from '~/domain/switches/switch-event';
import { withConfirmed } from '~/domain/switches/with-confirmed.server';
import { feedLinksOf } from '~/http/calendar-links.server';
import { sharedPage } from '~/http/embedding/shared-page.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

const COMING_SHOWN = 20;
const PAST_SHOWN = 4;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { ctx } = context;
  const zone = ctx.hub.zones.find((candidate) => candidate.slug === params.zone);
  if (!zone) throw data(null, { status: 404 });
  const { switches: text, emails } = dictionaryOf(ctx.locale);
  const cards = async (switches: ListedSwitch[]) =>
    (await withConfirmed(ctx.db, switches)).map(({ event, confirmed }) =>
      switchCardOf(event, confirmed, ctx),
    );
  return {
    page: {
      title: fill(text.zoneTitle, { zone: zone.name }),
      description: fill(text.zoneLead, { zone: zone.name }),
      shared: await sharedPage(context, paths.zone(zone.slug)),
    },
    zone,
    region: ctx.hub.region[ctx.locale],
    coming: await cards(await comingSwitches(ctx, { zoneId: zone.id, limit: COMING_SHOWN })),
    past: await cards(await pastSwitches(ctx, { zoneId: zone.id, limit: PAST_SHOWN })),
    calendar: await feedLinksOf(
      context,
      paths.zoneCalendar(zone.slug),
      fill(emails.calendar.feedOfZone, { zone: zone.name }),
    ),
    zones: zoneChoices(ctx.hub, await nextStartByZone(ctx), ctx.locale),
  };
}

export default function ZonePage() {
  const { page, zone, region, coming, past, zones, calendar } = useLoaderData<typeof loader>();
  const { locale, words } = useI18n();
  const text = words.switches;
  const everything = new URLSearchParams({ zone: zone.slug });
  return (
    <div className="grid gap-12">
      <header>
        <h1>{page.title}</h1>
        <p className="page-lead">{page.description}</p>
        <p className="mt-4 flex flex-wrap items-center gap-3">
          <ZoneTag zone={zone} />
          <span>
            {plural(locale, words.home.zoneDepartments, zone.departments.length, {
              list: zone.departments.join(', '),
            })}
          </span>
        </p>
      </header>
      <section aria-labelledby="coming">
        <h2 id="coming">{text.zoneComing}</h2>
        <div className="mt-5">
          {coming.length > 0 ? <SwitchCards cards={coming} /> : <p>{text.zoneEmpty}</p>}
        </div>
        <p className="actions mt-6">
          <ButtonLink look="secondary" href={`${paths.switches()}?${everything}`}>
            {text.backToList}
          </ButtonLink>
        </p>
        <SubscribeToCalendar label={words.calendars.followZone} links={calendar} />
        <p className="no-print mt-2">
          <a className="tap" href={`${paths.embed()}?${everything}`}>
            {words.embedding.showZone}
          </a>
        </p>
      </section>
      {past.length > 0 ? (
        <section aria-labelledby="past">
          <h2 id="past">{text.zonePast}</h2>
          <div className="mt-5">
            <SwitchCards cards={past} />
          </div>
        </section>
      ) : null}
      <section aria-labelledby="other">
        <h2 className="mb-5" id="other">
          {text.zoneOther}
        </h2>
        <ZoneChoice zones={zones} region={region} here={zone.slug} />
      </section>
    </div>
  );
}
