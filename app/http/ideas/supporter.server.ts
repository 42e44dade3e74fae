import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import type { Supporter } from '~/domain/ideas/supports/supporter';
import { openId, type SealPurpose, sealId } from '~/domain/sealed-id';
import { readCookie } from '../read-cookie';
import { SUPPORTER_COOKIE } from './supporter-cookie';

const ONE_YEAR_S = 31_536_000;
/** A browser that supported with the link of a registration goes on as that person. */
const KINDS = { browser: 'browser', supporter: 'registration' } as const satisfies Partial<
  Record<SealPurpose, Supporter['kind']>
>;

/** Who supports, as far as it is known: an account of the team, or what this browser was given. */
export function supporterOf({ ctx, env }: AppLoadContext, request: Request): Supporter | undefined {
  if (ctx.viewer.kind === 'staff') return { kind: 'staff', id: ctx.viewer.userId };
  const token = readCookie(request.headers.get('Cookie') ?? undefined, SUPPORTER_COOKIE) ?? '';
  for (const purpose of ['browser', 'supporter'] as const) {
    const id = openId(env.secret, purpose, token);
    if (id) return { kind: KINDS[purpose], id };
  }
  return undefined;
}

/** Somebody whom this browser is given a number for. */
export function newSupporter(): Supporter {
  return { kind: 'browser', id: randomUUID() };
}

/** Set-Cookie for a supporter; '' for an account, which has its session. Read by no script, sent to no other site. */
export function supporterCookie({ env }: AppLoadContext, { kind, id }: Supporter): string {
  if (kind === 'staff') return '';
  const value = sealId(env.secret, kind === 'browser' ? 'browser' : 'supporter', id);
  const secure = env.appUrl.startsWith('https:') ? '; Secure' : '';
  return `${SUPPORTER_COOKIE}=${value}; Path=/idees; Max-Age=${ONE_YEAR_S}; HttpOnly; SameSite=Lax${secure}`;
}
