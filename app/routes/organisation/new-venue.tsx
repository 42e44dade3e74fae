import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { VenueFormView } from '~/components/venues/venue-form-view';
import type { Ctx } from '~/domain/context';
import { organisedZones } from '~/domain/switches/organised-zones';
import { blankVenueForm } from '~/domain/venues/form-of-venue';
import { answerNewVenue, type VenueAnswer } from '~/http/organisation/venue-forms.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';

export { pageMeta as meta } from '~/ui/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  demandZone(context.ctx);
  return { page: { title: dictionaryOf(context.ctx.locale).venues.add }, newId: randomUUID() };
}

/** Whoever only helps with one Switch adds no venue. @throws 403 */
function demandZone(ctx: Ctx): void {
  if (organisedZones(ctx).length === 0) throw data(null, { status: 403 });
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  demandZone(context.ctx);
  return answerNewVenue(context.ctx, await readForm(request));
}

export default function NewVenue() {
  const { page, newId } = useLoaderData<typeof loader>();
  const answer: VenueAnswer = useActionData<typeof action>() ?? {};
  const text = useI18n().words.venues;
  return (
    <>
      <header className="page-head">
        <a className="tap" href={paths.venues()}>
          {text.back}
        </a>
        <h1>{page.title}</h1>
      </header>
      <VenueFormView {...answer} form={answer.form ?? blankVenueForm} newId={answer.newId ?? newId}>
        <Button name="intent" value="save">
          {text.save}
        </Button>
      </VenueFormView>
      <script type="module" src="/enhance/commune-search.js" />
    </>
  );
}
