import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { openFileOf } from '~/http/open-data/open-file';
import { openResponse } from '~/http/open-data/open-response.server';

/** /donnees/idees.json, .csv, .xlsx and the same of Switches: everything of the hub that is public, and nobody's name. */
export function loader({ context, params, request }: LoaderFunctionArgs) {
  const file = openFileOf(params.file ?? '');
  if (!file) throw data(null, { status: 404 });
  return openResponse(request, context, file);
}
