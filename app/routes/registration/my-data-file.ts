import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { readMyData } from '~/domain/registrations/my-data/my-data.server';
import { holderOf } from '~/http/registration/holder-of.server';
import { myDataDocument } from '~/http/registration/my-data-document.server';

/** /inscriptions/:token/donnees.json: everything that is held about one person, for programs. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, id } = await holderOf(context, params.token);
  const found = await readMyData(ctx, id);
  if (!found) throw data(null, { status: 404 });
  return new Response(JSON.stringify(myDataDocument(ctx, found), null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mes-donnees.json"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
}
