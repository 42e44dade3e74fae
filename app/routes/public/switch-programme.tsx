import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintedProgramme } from '~/components/switches/printed-programme';
import { sessionViewsOf } from '~/components/switches/session-view';
import { placeLine } from '~/domain/switches/place-line';
import { readTables } from '~/domain/tables/read-tables.server';
import { publicSwitch } from '~/http/public-switch.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDays } from '~/i18n/format-days';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await publicSwitch(ctx, params.switch);
  const tables = await readTables(ctx, event.id);
  const text = dictionaryOf(ctx.locale).programme.shown;
  return {
    page: { title: fill(text.title, { switch: event.title }), description: text.description },
    view: {
      slug: event.slug,
      title: event.title,
      hue: event.zone.hue,
      days: formatDays(ctx.locale, event.zone.timeZone, event.startsAt, event.endsAt),
      place: placeLine(event.venue),
      sessions: sessionViewsOf(event, ctx.locale),
      // Who leads a table is its team's to know.
      tables: tables.map(({ number, theme }) => ({ number, theme })),
      contactPhone: event.contactPhone,
      isCancelled: event.status === 'cancelled',
    },
  };
}

/** The programme of a Switch, to read and to print. */
export default function SwitchProgrammePage() {
  const { view } = useLoaderData<typeof loader>();
  const text = useI18n().words.programme.shown;
  return (
    <>
      <p className="actions no-print mb-4">
        <a className="tap" href={paths.switchEvent(view.slug)}>
          {text.back}
        </a>
        <button className="button button-secondary" type="button" data-print hidden>
          {text.print}
        </button>
      </p>
      <PrintedProgramme view={view} />
      <script type="module" src="/enhance/print.js" />
    </>
  );
}
