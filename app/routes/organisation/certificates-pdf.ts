import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { certificatesOfSwitch } from '~/domain/papers/read-certificates.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { certificateViews } from '~/http/papers/certificate-views.server';
import { pdfResponse } from '~/http/papers/pdf-response';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';

/** /organisation/switchs/:switch/attestations.pdf: a page for everybody who was there. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const certified = await certificatesOfSwitch(ctx, event);
  if (!certified) throw data(null, { status: 403 });
  if (certified.length === 0) throw redirect(paths.attendanceSheets(event.slug), 303);
  const { certificatesPdf } = await import('~/documents/certificates-pdf.server');
  const title = `${dictionaryOf(ctx.locale).papers.certificate.bulk.title} – ${event.title}`;
  const views = certificateViews(ctx, certified);
  return pdfResponse(await certificatesPdf(views, { title, lang: ctx.locale }), `attestations-${event.slug}`);
}
