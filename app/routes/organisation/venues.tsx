import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AccessItems } from '~/components/venues/access-items';
import { venuesPage } from '~/domain/venues/venue-page.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

const DONE = ['cree', 'retire'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  const found = await venuesPage(ctx);
  if (!found) throw data(null, { status: 403 });
  const fait = new URL(request.url).searchParams.get('fait');
  return {
    page: { title: dictionaryOf(ctx.locale).venues.title },
    venues: found.venues,
    done: DONE.find((each) => each === fait),
  };
}

/** The hub's venues, which serve again. */
export default function Venues() {
  const { venues, done, page } = useLoaderData<typeof loader>();
  const { locale, words } = useI18n();
  const text = words.venues;
  return (
    <>
      <header className="page-head">
        <a className="tap" href={paths.organisation()}>
          {words.organisation.back}
        </a>
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
        <p className="actions mt-4">
          <ButtonLink href={paths.newVenue()}>{text.add}</ButtonLink>
        </p>
      </header>
      {done ? <DoneNotice title={text.done[done]} /> : null}
      {venues.length === 0 ? (
        <Notice title={text.noneTitle}>
          <p>{text.noneText}</p>
        </Notice>
      ) : null}
      <ul className="grid gap-4 lg:grid-cols-2">
        {venues.map((venue) => (
          <li key={venue.id} className="card">
            <h2 className="text-xl">{venue.name}</h2>
            <p>
              {venue.address}, {venue.postalCode} {venue.communeName}
            </p>
            {venue.accessItems.length > 0 ? (
              <div className="mt-3">
                <AccessItems items={venue.accessItems} />
              </div>
            ) : null}
            <p className="mt-3 text-soft">{plural(locale, text.coming, venue.coming)}</p>
            <a
              className="tap"
              href={paths.venue(venue.id)}
              aria-label={fill(venue.mayEdit ? text.editOf : text.seeOf, { name: venue.name })}
            >
              {venue.mayEdit ? text.edit : text.see}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
