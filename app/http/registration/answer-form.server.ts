import { type AppLoadContext, data, redirect } from '@remix-run/node';
import { forgetDraft } from '~/domain/registrations/drafts/forget-draft.server';
import { keepDraft } from '~/domain/registrations/drafts/keep-draft.server';
import type { FieldErrors } from '~/domain/registrations/form/field-errors';
import { readRegistrationForm, type Step } from '~/domain/registrations/form/registration-form';
import type { RegistrationInput } from '~/domain/registrations/form/registration-input';
import { takeTurn } from '~/domain/registrations/form/registration-steps';
import { register } from '~/domain/registrations/registering/register.server';
import { sealToken } from '~/domain/registrations/registration-token';
import { foreseeSeats } from '~/domain/registrations/seats/foresee-seats.server';
import { paths } from '~/paths';
import { mayStill, spend } from '../edge/rate-limits.server';
import { publicSwitch } from '../public-switch.server';

/**
 * One step of registering, sent. A form that holds everything and confirms registers at once; anything else leads to a
 * step, and is kept for whoever has to come back later.
 * @param typed what the form asks, as it was typed
 */
export async function answerForm(context: AppLoadContext, slug: string, form: FormData, typed: () => Typed) {
  const { ctx, env } = context;
  const types = ctx.hub.stakeholderTypes.map((type) => type.slug);
  const read = readRegistrationForm(form, types);
  const asked = { intent: textOf(form, 'intent'), step: textOf(form, 'step') };
  const turn = takeTurn(asked, read);
  if (turn.kind === 'show' || !read.input) {
    const { step, errors } = turn.kind === 'show' ? turn : { step: 'forWhom' as const, errors: {} };
    return showStep(context, slug, { form, values: typed(), step, errors, input: read.input });
  }
  await spend(context, 'register');
  const result = await register(ctx, slug, read.input);
  if (!result.ok && result.reason === 'unknown') throw data(null, { status: 404 });
  const errors = result.ok ? {} : { '': [result.reason] };
  if (!result.ok)
    return showStep(context, slug, { form, values: typed(), step: 'review', errors, status: 409 });
  const code = textOf(form, 'draft');
  // They are registered already: a draft that stays is deleted by itself after 48 hours.
  if (code) await forgetDraft(ctx, env.secret, code).catch(() => undefined);
  const token = sealToken(env.secret, result.value.registrationIds[0] ?? '');
  return redirect(paths.doneAtPlace(token, 'registered'), 303);
}

type Typed = Record<string, string[]>;

interface Shown {
  form: FormData;
  values: Typed;
  step: Step;
  errors: FieldErrors;
  status?: number;
  input?: RegistrationInput | undefined;
}

async function showStep(context: AppLoadContext, slug: string, shown: Shown) {
  const { form, values, step, errors, input } = shown;
  const event = await publicSwitch(context.ctx, slug);
  const isWrong = Object.keys(errors).length > 0;
  const code = textOf(form, 'draft');
  const draftCode = await draftOf(context, { switchEventId: event.id, code, step, values });
  // A group learns before confirming whether all of them would sit.
  const isGroup = step === 'review' && input !== undefined && input.people.length > 1;
  const foreseen = isGroup ? await foreseeSeats(context.ctx, event.id, input) : undefined;
  return data(
    { step, state: { values, errors }, draftCode, foreseen },
    { status: shown.status ?? (isWrong ? 400 : 200) },
  );
}

/** Keeping is a kindness: where too much is kept from one address, the form goes on without. */
async function draftOf(context: AppLoadContext, draft: Parameters<typeof keepDraft>[2]): Promise<string> {
  if (!(await mayStill(context, 'draft'))) return '';
  return (await keepDraft(context.ctx, context.env.secret, draft)) ?? '';
}

function textOf(form: FormData, name: string): string {
  return String(form.get(name) ?? '');
}
