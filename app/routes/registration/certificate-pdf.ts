import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { readCertificates } from '~/domain/papers/read-certificates.server';
import { certificateViews } from '~/http/papers/certificate-views.server';
import { paperOfPlace } from '~/http/papers/paper-of-place.server';
import { pdfResponse } from '~/http/papers/pdf-response';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';

/** /inscriptions/:token/attestation.pdf. Whose presence is not noted yet is told so by the page. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { token = '' } = params;
  const own = await paperOfPlace(context, token);
  const { ctx } = own.context;
  const views = certificateViews(ctx, await readCertificates(ctx, [own.registration.id]));
  if (views.length === 0) throw redirect(paths.certificate(token), 303);
  const { certificatesPdf } = await import('~/documents/certificates-pdf.server');
  const title = `${dictionaryOf(ctx.locale).papers.certificate.title} – ${own.event.title}`;
  return pdfResponse(
    await certificatesPdf(views, { title, lang: ctx.locale }),
    `attestation-${own.event.slug}`,
  );
}
