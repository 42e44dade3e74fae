import { data, redirect } from '@remix-run/node';
import type { PersonAnswer, PersonDone } from '~/components/person/person-answer';
import type { Ctx } from '~/domain/context';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { changeRegistration } from '~/domain/registrations/change-registration.server';
import { readChangeForm } from '~/domain/registrations/form/registration-form';
import type { RegistrationPage } from '~/domain/registrations/registration-page.server';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import { paths } from '~/paths';

const INVALID = 400;
const CONFLICT = 409;

type Values = NonNullable<PersonAnswer['change']>['values'];
type Answered = Response | ReturnType<typeof answer>;

const answer = (status: number, page: PersonAnswer) => data(page, { status });

/** `intent` is `change`, `cancel` or `restore`: what a mediator does for one of their people, who is in front of them. */
export async function answerMyPerson(
  ctx: Ctx,
  { registration }: RegistrationPage,
  { sent, values }: { sent: FormData; values: Values },
): Promise<Answered> {
  const { id } = registration;
  const done = (what: PersonDone) => redirect(`${paths.myPerson(id)}?fait=${what}`, 303);
  const intent = sent.get('intent');
  if (intent === 'cancel') {
    const result = await cancelRegistration(ctx, id, { isKnown: true });
    return result.ok ? done('annulee') : answer(CONFLICT, { refusal: result.reason });
  }
  if (intent === 'restore') {
    const result = await restoreRegistration(ctx, id);
    return result.ok ? done('retablie') : answer(CONFLICT, { refusal: result.reason });
  }
  if (intent !== 'change') throw data(null, { status: INVALID });
  const types = ctx.hub.stakeholderTypes.map(({ slug }) => slug);
  const { change, errors } = readChangeForm(sent, { forWhom: registration.forWhom, types });
  if (!change) return answer(INVALID, { change: { values, errors } });
  const result = await changeRegistration(ctx, id, change);
  return result.ok
    ? done('modifiee')
    : answer(CONFLICT, { change: { values, errors: {} }, refusal: result.reason });
}
