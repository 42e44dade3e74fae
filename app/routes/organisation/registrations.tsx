import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConfirmRegistrationCancelling } from '~/components/organisation/confirm-registration-cancelling';
import { RegistrationsFilters } from '~/components/organisation/registrations-filters';
import {
  askOf,
  readRegistrationsQuery,
  registrationsHref,
} from '~/components/organisation/registrations-query';
import { RegistrationsTable } from '~/components/organisation/registrations-table';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { listRegistrations } from '~/domain/registrations/list-registrations.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { isUuid } from '~/domain/uuid';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDayAndHour } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const query = readRegistrationsQuery(new URL(request.url).searchParams);
  const list = await listRegistrations(ctx, event, { ...askOf(query), page: query.page });
  if (!list) throw data(null, { status: 403 });
  const { confirmed, waitlisted } = await switchSeats(ctx.db, event.id);
  const { timeZone } = event.zone;
  return {
    page: { title: `${dictionaryOf(ctx.locale).organisation.peopleTitle} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    query: { ...query, page: list.page },
    list,
    rows: list.rows.map((row) => ({
      ...row,
      registeredAt: formatDayAndHour(ctx.locale, timeZone, row.createdAt),
    })),
    counts: { confirmed, waiting: waitlisted, capacity: event.capacity },
    types: ctx.hub.stakeholderTypes.map(({ slug, label }) => ({ value: slug, label: label[ctx.locale] })),
    mayCancel: event.status === 'published' && ctx.now < event.endsAt,
  };
}

/** Cancels for somebody who called; asks once more before it does. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const sent = await readForm(request);
  const id = String(sent.get('registration') ?? '');
  const found = isUuid(id) ? await registrationPage(ctx, id) : undefined;
  if (!found || found.event.id !== event.id) throw data(null, { status: 404 });
  const { firstName, lastName } = found.registration;
  if (sent.get('confirmed') !== 'yes')
    return data<Answer>({ confirming: { id, name: `${firstName} ${lastName}` } });
  const cancelled = await cancelRegistration(ctx, id);
  const said = cancelled.ok ? 'fait=inscriptionAnnulee' : `refus=${cancelled.reason}`;
  return redirect(`${paths.manageRegistrations(event.slug)}?${said}`, 303);
}

interface Answer {
  confirming?: { id: string; name: string };
}

export default function Registrations() {
  const loaded = useLoaderData<typeof loader>();
  const { confirming } = useActionData<Answer>() ?? {};
  const { team, query, list, rows, counts, types } = loaded;
  const { locale, words } = useI18n();
  const text = words.organisation.people;
  const action = paths.manageRegistrations(team.slug);
  return (
    <>
      <SwitchTeamHead team={team} here="people" />
      {confirming ? <ConfirmRegistrationCancelling slug={team.slug} {...confirming} /> : null}
      <p className="text-lg font-semibold">{fill(text.summary, counts)}</p>
      <p className="mb-6">{plural(locale, text.needs, list.needs)}</p>
      <RegistrationsFilters action={action} query={query} types={types} />
      {rows.length > 0 ? (
        <RegistrationsTable
          rows={rows}
          caption={plural(locale, text.caption, list.total)}
          query={query}
          typeLabels={Object.fromEntries(types.map(({ value, label }) => [value, label]))}
          mayCancel={loaded.mayCancel}
        />
      ) : (
        <Nobody isFiltered={Boolean(query.q || query.statut || query.type)} />
      )}
      <Pagination
        label={words.forms.pagination}
        previous={words.forms.previousPage}
        next={words.forms.nextPage}
        position={fill(words.forms.pageOf, { page: list.page, pages: list.pages })}
        page={list.page}
        hasNext={list.page < list.pages}
        hrefOf={(page) => registrationsHref(query, { page })}
      />
      <p className="actions no-print mt-8">
        {team.status === 'published' ? (
          <ButtonLink look="secondary" href={paths.register(team.slug)}>
            {text.add}
          </ButtonLink>
        ) : null}
        <ButtonLink look="quiet" href={paths.registrationsFile(team.slug) + registrationsHref(query, {})}>
          {text.export}
        </ButtonLink>
      </p>
    </>
  );
}

function Nobody({ isFiltered }: { isFiltered: boolean }) {
  const text = useI18n().words.organisation.people;
  return (
    <Notice title={isFiltered ? text.noneFoundTitle : text.emptyTitle}>
      <p>{isFiltered ? text.noneFoundText : text.emptyText}</p>
    </Notice>
  );
}
