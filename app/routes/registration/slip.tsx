import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SlipSheet } from '~/components/papers/slip-sheet';
import { paperOfPlace } from '~/http/papers/paper-of-place.server';
import { slipViews } from '~/http/papers/slip-views.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

/** /inscriptions/:token/billet: what somebody keeps on paper. Whoever cancelled is shown their place instead. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { token = '' } = params;
  const own = await paperOfPlace(context, token);
  if (own.registration.status === 'cancelled') throw redirect(paths.registration(token), 303);
  return {
    page: { title: `${dictionaryOf(context.ctx.locale).papers.slip.title} – ${own.event.title}` },
    token,
    slips: await slipViews(own.context, [own]),
  };
}

export default function SlipPage() {
  const { token, slips } = useLoaderData<typeof loader>();
  const text = useI18n().words.papers.slip;
  return (
    <>
      <div className="no-print mb-6">
        <a className="tap" href={paths.registration(token)}>
          {text.back}
        </a>
        <p className="mt-2 text-lg">{text.how}</p>
        <p className="actions mt-4">
          <Button type="button" hidden data-print="">
            {text.print}
          </Button>
          <ButtonLink look="secondary" href={paths.slipPdf(token)}>
            {text.pdf}
          </ButtonLink>
        </p>
      </div>
      {slips.map((slip) => (
        <SlipSheet key={slip.id} slip={slip} isAlone />
      ))}
      <script type="module" src="/enhance/print.js" />
    </>
  );
}
