import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { keepPlace } from '~/domain/registrations/keep-place.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';

/** `intent=keep` or `intent=cannot` with a registration: somebody called, or was called, and says whether they come. */
export async function takeAnswer(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const id = sent.get('registration');
  const found = isUuid(id) ? await registrationPage(ctx, id) : undefined;
  if (found?.event.id !== event.id) throw data(null, { status: 404 });
  const { id: registrationId } = found.registration;
  const taken =
    sent.get('intent') === 'keep'
      ? await keepPlace(ctx, registrationId)
      : await cancelRegistration(ctx, registrationId, { isKnown: true });
  return redirect(
    `${paths.postponeSwitch(event.slug)}?${taken.ok ? 'fait=reponse' : refusalOf(taken.reason)}`,
    303,
  );
}

function refusalOf(reason: string): string {
  return `refus=${reason === 'over' || reason === 'cancelled' ? reason : 'answered'}`;
}
