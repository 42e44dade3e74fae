import type { LoaderFunctionArgs } from '@remix-run/node';
import { zoneOfDepartment } from '~/domain/venues/communes.server';
import { searchCommunes } from '~/domain/venues/search-communes.server';

const MOST_ROWS = 10;

/** Communes of the hub for `?q=`: names and codes of public places, the same for everybody until a release. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { hub } = context.ctx;
  const query = new URL(request.url).searchParams.get('q') ?? '';
  const communes = searchCommunes(hub, query, MOST_ROWS).map(({ code, name, postalCodes, department }) => ({
    code,
    name,
    postalCodes,
    department,
    zone: zoneOfDepartment(hub, department)?.slug ?? null,
  }));
  return Response.json({ communes }, { headers: { 'Cache-Control': 'public, max-age=3600', Vary: 'Host' } });
}
