import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { paperOfPlace } from '~/http/papers/paper-of-place.server';
import { pdfResponse } from '~/http/papers/pdf-response';
import { slipViews } from '~/http/papers/slip-views.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';

/** /inscriptions/:token/billet.pdf: the same slip as a file. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { token = '' } = params;
  const own = await paperOfPlace(context, token);
  if (own.registration.status === 'cancelled') throw redirect(paths.registration(token), 303);
  const { locale } = context.ctx;
  const { slipsPdf } = await import('~/documents/slips-pdf.server');
  const title = `${dictionaryOf(locale).papers.slip.title} – ${own.event.title}`;
  const bytes = await slipsPdf(await slipViews(own.context, [own]), { title, lang: locale });
  return pdfResponse(bytes, `billet-${own.event.slug}`);
}
