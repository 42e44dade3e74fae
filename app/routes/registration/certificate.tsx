import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CertificateSheet } from '~/components/papers/certificate-sheet';
import { readCertificates } from '~/domain/papers/read-certificates.server';
import { certificateViews } from '~/http/papers/certificate-views.server';
import { paperOfPlace } from '~/http/papers/paper-of-place.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

/** /inscriptions/:token/attestation: that somebody was there, once their presence is noted. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { token = '' } = params;
  const own = await paperOfPlace(context, token);
  const { ctx } = own.context;
  const certified = await readCertificates(ctx, [own.registration.id]);
  return {
    page: { title: `${dictionaryOf(ctx.locale).papers.certificate.title} – ${own.event.title}` },
    token,
    view: certificateViews(ctx, certified)[0] ?? null,
  };
}

export default function CertificatePage() {
  const { token, view } = useLoaderData<typeof loader>();
  const text = useI18n().words.papers.certificate;
  return (
    <>
      <div className="no-print mb-6">
        <a className="tap" href={paths.registration(token)}>
          {text.back}
        </a>
        {view ? (
          <p className="actions mt-4">
            <Button type="button" hidden data-print="">
              {text.print}
            </Button>
            <ButtonLink look="secondary" href={paths.certificatePdf(token)}>
              {text.pdf}
            </ButtonLink>
          </p>
        ) : null}
      </div>
      {view ? (
        <CertificateSheet view={view} />
      ) : (
        <>
          <h1 className="mb-4">{text.title}</h1>
          <Notice>
            <p>{text.notYet}</p>
          </Notice>
        </>
      )}
      <script type="module" src="/enhance/print.js" />
    </>
  );
}
