import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { slugOfNumber } from '~/domain/room/room-pages.server';
import { paths } from '~/paths';

/** « hub.fr/i/42 », as a wall shows it: leads to where one proposes an idea for that Switch. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const slug = await slugOfNumber(context.ctx, params.number ?? '');
  if (slug === undefined) throw data(null, { status: 404 });
  return redirect(paths.proposeIdea(slug), 302);
}
