import { data } from '@remix-run/node';

/** Every address that nothing else answers. */
export function loader(): never {
  throw data(null, { status: 404 });
}

/** Posting to nowhere is the same. */
export function action(): never {
  return loader();
}

export default function NotFound() {
  return null;
}
