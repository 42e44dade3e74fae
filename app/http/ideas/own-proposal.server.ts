import { type AppLoadContext, data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { isIdeaNumber } from '~/domain/ideas/idea';
import { supportIdea } from '~/domain/ideas/supports/support-idea.server';
import { type RegistrationPage, registrationPage } from '~/domain/registrations/registration-page.server';
import { formatPhone } from '~/i18n/format-phone';
import { paths } from '~/paths';
import { spend } from '../edge/rate-limits.server';
import { holderOf } from '../registration/holder-of.server';
import { answerProposal } from './answer-proposal.server';
import { supporterCookie } from './supporter.server';

export interface OwnPlace extends Pick<RegistrationPage, 'registration' | 'event'> {
  /** With the holder of the link as its viewer. */
  ctx: Ctx;
}

/** @throws 404 where the link opens no place, or one that is erased */
export async function ownPlace(context: AppLoadContext, token: string | undefined): Promise<OwnPlace> {
  const { ctx, id } = await holderOf(context, token);
  const found = await registrationPage(ctx, id);
  if (!found || found.registration.erasedAt) throw data(null, { status: 404 });
  return { ctx, ...found };
}

/** The contact that may serve for the answer, as it is shown; '' where there is none. */
export function contactOf({ registration: { contact, email, phone } }: OwnPlace): string {
  if (contact === 'email') return email ?? '';
  return contact === 'phone' ? formatPhone(phone ?? '') : '';
}

/**
 * Whoever holds a place proposes an idea, or supports one that is the same. Their contact serves for the answer only
 * where they ticked that it may.
 */
export async function answerOwnProposal(context: AppLoadContext, place: OwnPlace, form: FormData) {
  const { ctx, registration, event } = place;
  const own = { ...context, ctx };
  const same = Number(form.get('same'));
  if (isIdeaNumber(same)) return supportInstead(own, same, registration.id);
  if (form.get('reuse') === 'yes' && registration.contact !== 'none') {
    form.set('authorContact', registration.contact);
    form.set('authorEmail', registration.email ?? '');
    form.set('authorPhone', registration.phone ?? '');
    form.set('authorConsent', 'yes');
  }
  const isEcho = ctx.viewer.kind === 'participant' && ctx.viewer.isEcho === true;
  const author = isEcho ? { authorEchoId: registration.id } : { authorRegistrationId: registration.id };
  return answerProposal(own, event, form, author);
}

async function supportInstead(context: AppLoadContext, number: number, registrationId: string) {
  await spend(context, 'support');
  const supporter = { kind: 'registration', id: registrationId } as const;
  const answer = await supportIdea(context.ctx, number, { supporter, supports: true });
  if (!answer.ok) throw data(null, { status: 404 });
  const headers = { 'Cache-Control': 'no-store', 'Set-Cookie': supporterCookie(context, supporter) };
  return redirect(paths.doneAtIdea(number, 'same'), { status: 303, headers });
}
