import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AccessItems } from '~/components/venues/access-items';
import { ConfirmVenueRetiring } from '~/components/venues/confirm-venue-retiring';
import { VenueFormView } from '~/components/venues/venue-form-view';
import { VenuePlace, VenueUses } from '~/components/venues/venue-uses';
import { isUuid } from '~/domain/uuid';
import { formOfVenue } from '~/domain/venues/form-of-venue';
import { isRetired, type VenuePage, venuePage } from '~/domain/venues/venue-page.server';
import { answerVenue, type VenueAnswer } from '~/http/organisation/venue-forms.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { formatDay } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { venue, uses, isPlaced, mayEdit } = await readVenue(context, request, params.venue);
  const { locale } = context.ctx;
  return {
    page: { title: venue.name },
    venue,
    isPlaced,
    mayEdit,
    uses: uses.map(({ startsAt, timeZone, ...use }) => ({
      ...use,
      day: formatDay(locale, timeZone, startsAt),
    })),
    saved: new URL(request.url).searchParams.get('fait') === 'enregistre',
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const { venue: id = '' } = params;
  const sent = await readForm(request);
  // Pressed twice, or by two people: it is done.
  if (sent.get('intent') === 'retire' && isUuid(id) && (await isRetired(context.ctx, id)))
    return redirect(`${paths.venues()}?fait=retire`, 303);
  const found = await readVenue(context, request, id);
  if (!found.mayEdit) throw data(null, { status: 403 });
  return answerVenue(context.ctx, found, sent);
}

/** @throws 403 for whoever organises nothing, 404 where there is no such venue */
async function readVenue(context: AppLoadContext, request: Request, id = ''): Promise<VenuePage> {
  requireStaff(context, request);
  const found = isUuid(id) ? await venuePage(context.ctx, id) : undefined;
  if (!found) throw data(null, { status: 404 });
  return found;
}

export default function Venue() {
  const { venue, uses, isPlaced, mayEdit, saved } = useLoaderData<typeof loader>();
  const answer: VenueAnswer = useActionData<typeof action>() ?? {};
  const text = useI18n().words.venues;
  const coming = uses.filter(({ isComing }) => isComing).length;
  return (
    <>
      <header className="page-head">
        <a className="tap" href={paths.venues()}>
          {text.back}
        </a>
        <h1>{venue.name}</h1>
      </header>
      {answer.isRetiring ? <ConfirmVenueRetiring venue={venue} coming={coming} /> : null}
      {saved && !answer.form && !answer.refusal ? <DoneNotice title={text.done.enregistre} /> : null}
      <VenueUses uses={uses} mayEdit={mayEdit} />
      {mayEdit ? (
        <VenueFormView
          {...answer}
          form={answer.form ?? formOfVenue(venue)}
          version={venue.version}
          place={isPlaced ? <VenuePlace venue={venue} /> : undefined}
        >
          <Button name="intent" value="save">
            {text.save}
          </Button>
          <Button look="danger" name="intent" value="retire">
            {text.retire}
          </Button>
        </VenueFormView>
      ) : (
        <>
          <VenuePlace venue={venue} />
          <AccessItems items={venue.accessItems} />
          <p className="mt-3 whitespace-pre-line">{venue.accessInformation}</p>
        </>
      )}
      <script type="module" src="/enhance/commune-search.js" />
    </>
  );
}
