import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HomeHero } from '~/components/home/home-hero';
import { HomeOutcomes } from '~/components/home/home-outcomes';
import { HomeSteps } from '~/components/home/home-steps';
import { HubFigures } from '~/components/home/hub-figures';
import type { Flora } from '~/components/home/south-picture';
import { switchCardOf } from '~/components/switches/switch-card-view';
import { SwitchCards } from '~/components/switches/switch-cards';
import { ZoneChoice } from '~/components/zones/zone-choice';
import { zoneChoices } from '~/components/zones/zone-choices';
import type { Hub } from '~/domain/hubs/hub';
import { comingSwitches, nextStartByZone } from '~/domain/switches/coming-switches.server';
import { withConfirmed } from '~/domain/switches/with-confirmed.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

const NEXT_SHOWN = 4;

export async function loader({ context }: LoaderFunctionArgs) {
  const { ctx } = context;
  const { hub, locale } = ctx;
  const next = await withConfirmed(ctx.db, await comingSwitches(ctx, { limit: NEXT_SHOWN }));
  return {
    page: { title: hub.name, description: hub.presentation[locale] },
    presentation: hub.presentation[locale],
    region: { name: hub.region[locale], flora: floraOf(hub) },
    figures: {
      targetPeople: hub.targetPeople,
      budgetEuros: hub.budgetEuros,
      zones: hub.zones.length,
      leadOrganizations: hub.leadOrganizations,
    },
    next: next.map(({ event, confirmed }) => switchCardOf(event, confirmed, ctx)),
    zones: zoneChoices(ctx.hub, await nextStartByZone(ctx), ctx.locale),
  };
}

/** Lavender grows where a hub gave its hue to a zone; elsewhere our hubs lie in the tropics. */
function floraOf(hub: Hub): Flora {
  return hub.zones.some((zone) => zone.hue === 'lavender') ? 'lavender' : 'palm';
}

export default function Home() {
  const { presentation, region, figures, next, zones } = useLoaderData<typeof loader>();
  const { words } = useI18n();
  const text = words.home;
  return (
    <div className="grid gap-12 md:gap-16">
      <HomeHero presentation={presentation} flora={region.flora} />
      <section aria-labelledby="next">
        <h2 id="next">{text.nextTitle}</h2>
        <div className="mt-6">{next.length > 0 ? <SwitchCards cards={next} /> : <p>{text.nextEmpty}</p>}</div>
        <p className="mt-6">
          <ButtonLink look="secondary" href={paths.switches()}>
            {text.nextAll}
          </ButtonLink>
        </p>
      </section>
      <HomeSteps />
      <section aria-labelledby="zones">
        <h2 id="zones">{text.zonesTitle}</h2>
        <p className="mt-2 mb-6 text-lg">{text.zonesText}</p>
        <ZoneChoice zones={zones} region={region.name} />
      </section>
      <HomeOutcomes />
      <HubFigures figures={figures} />
    </div>
  );
}
