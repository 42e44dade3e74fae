import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { longPaper } from '~/documents/long-paper.server';
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
  const title = `${dictionaryOf(ctx.locale).papers.certificate.bulk.title} – ${event.title}`;
  const papers = certificateViews(ctx, certified);
  const bytes = await longPaper({ kind: 'certificates', papers, about: { title, lang: ctx.locale } });
  return pdfResponse(bytes, `attestations-${event.slug}`);
}
