import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConfirmRegistrationCancelling } from '~/components/organisation/confirm-registration-cancelling';
import { NobodyRegistered } from '~/components/organisation/nobody-registered';
import { RegistrationsFilters } from '~/components/organisation/registrations-filters';
import { RegistrationsTable } from '~/components/organisation/registrations-table';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { BulkBar } from '~/components/people/bulk-bar';
import { PeopleFiles } from '~/components/people/people-files';
import { PeopleRooms } from '~/components/people/people-rooms';
import { TickAll } from '~/components/people/tick-all';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { listRegistrations } from '~/domain/registrations/list-registrations.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import {
  askOf,
  isFiltered,
  readRegistrationsQuery,
  registrationsHref,
} from '~/domain/registrations/registrations-query';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { isUuid } from '~/domain/uuid';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { registrationsChoices } from '~/http/organisation/registrations-choices.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDayAndHour } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Pagination } from '~/ui/pagination';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const query = readRegistrationsQuery(new URL(request.url).searchParams);
  const ask = { ...askOf(query), page: query.page, perPage: Number(query.par) };
  const list = await listRegistrations(ctx, event, ask);
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
    choices: await registrationsChoices(ctx, event),
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
  const cancelled = await cancelRegistration(ctx, id, { isKnown: sent.get('known') === 'yes' });
  const said = cancelled.ok ? 'fait=inscriptionAnnulee' : `refus=${cancelled.reason}`;
  return redirect(`${paths.manageRegistrations(event.slug)}?${said}`, 303);
}

interface Answer {
  confirming?: { id: string; name: string };
}

const BULK = 'choix';

export default function Registrations() {
  const loaded = useLoaderData<typeof loader>();
  const { confirming } = useActionData<Answer>() ?? {};
  const { team, query, list, rows, counts, choices, mayCancel } = loaded;
  const { locale, words } = useI18n();
  const text = words.organisation.people;
  const filter = registrationsHref(query, {});
  return (
    <>
      <SwitchTeamHead team={team} here="people" />
      {confirming ? <ConfirmRegistrationCancelling slug={team.slug} {...confirming} /> : null}
      <p className="text-lg font-semibold">{fill(text.summary, counts)}</p>
      <p>
        {plural(locale, text.needs, list.needs)}{' '}
        <a className="tap" href={paths.needs(team.slug)}>
          {words.needs.see}
        </a>
      </p>
      <PeopleRooms slug={team.slug} />
      <RegistrationsFilters action={paths.manageRegistrations(team.slug)} query={query} choices={choices} />
      {rows.length > 0 ? (
        <>
          <TickAll />
          <RegistrationsTable
            slug={team.slug}
            rows={rows}
            caption={plural(locale, text.caption, list.total)}
            query={query}
            typeLabels={Object.fromEntries(choices.types.map(({ value, label }) => [value, label]))}
            mayCancel={mayCancel}
            namesNeeds={list.namesNeeds}
            showsPresence={choices.sessions.length > 0}
            form={BULK}
          />
        </>
      ) : (
        <NobodyRegistered isFiltered={isFiltered(query)} />
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
      {rows.length > 0 ? (
        <BulkBar
          id={BULK}
          slug={team.slug}
          filter={filter.slice(1)}
          total={list.total}
          mayCancel={mayCancel}
          mayWrite={team.status === 'published'}
          sessions={choices.sessions}
          tables={choices.tables}
        />
      ) : null}
      <PeopleFiles
        slug={team.slug}
        filter={filter}
        mayRegister={team.status === 'published'}
        namesNeeds={list.namesNeeds}
      />
    </>
  );
}
