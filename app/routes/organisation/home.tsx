import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MySwitchesFilters } from '~/components/organisation/my-switches-filters';
import { MySwitchesTable } from '~/components/organisation/my-switches-table';
import { IdeasToday } from '~/components/today/ideas-today';
import { TodayList } from '~/components/today/today-list';
import { ModerationNotice } from '~/components/voice/moderation-notice';
import { moderationState } from '~/domain/ideas/moderation/moderation-queue.server';
import { mySwitches } from '~/domain/switches/my-switches.server';
import { organisedZones } from '~/domain/switches/organised-zones';
import { readToday } from '~/domain/today/read-today.server';
import { typeSeatsOf } from '~/domain/today/type-seats-of.server';
import { ideasTodayView } from '~/http/ideas/ideas-today-view.server';
import { queueStateView } from '~/http/ideas/moderation-view.server';
import { mySwitchRows, todayLines } from '~/http/organisation/home-view.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { pagePosition } from '~/i18n/page-position';
import { pluralOrMore } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  demand(context, 'organise', { hubId: ctx.hub.id });
  const query = new URL(request.url).searchParams;
  const zone = query.get('zone') ?? '';
  const when = query.get('quand') === 'passes' ? ('past' as const) : ('coming' as const);
  const mine = await mySwitches(ctx, { zone, when, page: Number(query.get('page')) || 1 });
  const { switches, seats, ...list } = mine;
  const today = await readToday(ctx);
  const moderation = await moderationState(ctx);
  return {
    page: { title: dictionaryOf(ctx.locale).organisation.title },
    ask: { zone, when },
    zones: organisedZones(ctx).map(({ slug, name }) => ({ value: slug, label: name })),
    list,
    moderation: moderation && queueStateView(ctx, moderation),
    ideas: await ideasTodayView(ctx),
    today: { lines: todayLines(ctx, today.tasks), hasMore: today.hasMore },
    rows: mySwitchRows(ctx, mine, await typeSeatsOf(ctx, switches, seats)),
  };
}

export default function OrganisationHome() {
  const { page, ask, zones, list, rows, today, ideas, moderation } = useLoaderData<typeof loader>();
  const { locale, words } = useI18n();
  const text = words.organisation;
  const isPast = ask.when === 'past';
  return (
    <>
      <header className="page-head flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{page.title}</h1>
          <p className="page-lead">{text.lead}</p>
        </div>
        <p className="actions">
          <ButtonLink look="quiet" href={paths.manageOwnCalendar()}>
            {words.calendars.private.title}
          </ButtonLink>
          <ButtonLink look="quiet" href={paths.venues()}>
            {words.venues.title}
          </ButtonLink>
          {zones.length > 0 ? <ButtonLink href={paths.newSwitch()}>{text.create}</ButtonLink> : null}
        </p>
      </header>
      <ModerationNotice state={moderation} />
      <TodayList {...today} />
      {ideas ? <IdeasToday counts={ideas} /> : null}
      <h2 className="mb-4 text-2xl">{isPast ? text.past : text.coming}</h2>
      <MySwitchesFilters ask={ask} zones={zones} />
      {rows.length > 0 ? (
        <MySwitchesTable rows={rows} caption={pluralOrMore(locale, text.listCaption, list)} />
      ) : (
        <Notice title={isPast ? text.nonePastTitle : text.noneComingTitle}>
          <p>{isPast ? text.nonePastText : text.noneComingText}</p>
        </Notice>
      )}
      <Pagination
        label={words.forms.pagination}
        previous={words.forms.previousPage}
        next={words.forms.nextPage}
        position={pagePosition(words.forms, list)}
        page={list.page}
        hasNext={list.hasNext}
        hrefOf={(to) => `?${new URLSearchParams({ ...queryOf(ask), page: String(to) })}`}
      />
    </>
  );
}

function queryOf(ask: { zone: string; when: 'coming' | 'past' }): Record<string, string> {
  return { ...(ask.zone ? { zone: ask.zone } : {}), ...(ask.when === 'past' ? { quand: 'passes' } : {}) };
}
