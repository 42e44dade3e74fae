import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';

const SHOWN = new Set([400, 403, 404, 405, 409, 413, 414, 415, 429, 500, 503]);

/** What the server's edge refuses before any page is reached, shown as a page: `/erreur/413`. */
export function loader({ params }: LoaderFunctionArgs): never {
  const status = Number(params.status);
  throw data(null, { status: SHOWN.has(status) ? status : 404 });
}

export function action(args: ActionFunctionArgs): never {
  return loader(args);
}

export default function Refusal() {
  return null;
}
