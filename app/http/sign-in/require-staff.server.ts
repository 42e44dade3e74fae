import { type AppLoadContext, data, redirect } from '@remix-run/node';
import { type Act, can, type Thing } from '~/domain/people/can';
import type { Viewer } from '~/domain/people/viewer';
import { paths } from '~/paths';

export type Staff = Extract<Viewer, { kind: 'staff' }>;

const FORBIDDEN = 403;
const NOT_FOUND = 404;

/**
 * Whoever is signed in with a role in this hub.
 * @throws a redirect to the sign-in page, which leads back here; 403 for somebody without any role in this hub
 */
export function requireStaff(context: AppLoadContext, request: Request): Staff {
  const { viewer, hub } = context.ctx;
  if (viewer.kind !== 'staff') {
    const { pathname, search } = new URL(request.url);
    // What was sent by a form is not sent again by the way back: only a page is.
    const back = request.method === 'GET' ? `?${new URLSearchParams({ retour: pathname + search })}` : '';
    throw redirect(`${paths.signIn()}${back}`, 303);
  }
  if (!viewer.grants.some((grant) => grant.hubId === hub.id)) throw data(null, { status: FORBIDDEN });
  return viewer;
}

/**
 * Stops whoever may not do this.
 * @throws 404 where they may not even know that the thing exists (another hub's, a draft), else 403
 */
export function demand(context: AppLoadContext, act: Act, thing: Thing): void {
  const { viewer, hub } = context.ctx;
  if (thing.hubId === hub.id && can(viewer, act, thing)) return;
  const hidden = thing.hubId !== hub.id || (thing.isPublic === false && !can(viewer, 'see-switch', thing));
  throw data(null, { status: hidden ? NOT_FOUND : FORBIDDEN });
}
