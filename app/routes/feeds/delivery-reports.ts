import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { recordDeliveryReport } from '~/domain/messages/record-delivery-report.server';
import { bearsToken } from '~/http/bearer-token.server';
import { MAX_BODY_BYTES } from '~/http/body-size';
import { readDeliveryReport } from '~/http/delivery-report.server';

/** Where mail servers bring what did not arrive. Without REPORT_TOKEN it is not there. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { reportToken } = context.env;
  if (!reportToken) throw data(null, { status: 404 });
  if (!bearsToken(request, reportToken))
    return new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
  if (!/^message\/rfc822\b/i.test(request.headers.get('Content-Type') ?? ''))
    return new Response(null, { status: 415 });
  const raw = new Uint8Array(await request.arrayBuffer());
  if (raw.byteLength > MAX_BODY_BYTES) return new Response(null, { status: 413 });
  const report = await readDeliveryReport(raw);
  if (report) await recordDeliveryReport(context.ctx, report);
  // Whatever it was, it has been read: a server that hears otherwise would bring it again.
  return new Response(null, { status: 204 });
}

export function loader({ context }: LoaderFunctionArgs) {
  const isThere = context.env.reportToken !== undefined;
  throw data(null, isThere ? { status: 405, headers: { Allow: 'POST' } } : { status: 404 });
}
