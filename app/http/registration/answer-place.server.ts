import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { readChangeForm } from '~/domain/registrations/form/registration-form';
import { placeVerbs } from '~/domain/registrations/place-verbs.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import type { Result } from '~/domain/result';
import { isUuid } from '~/domain/uuid';
import { type PLACE_DONE, paths } from '~/paths';

/** Where to go on, or what is to mend: a sentence for the whole page, or one for each field. */
type PlaceAnswer = Response | { status: 400 | 409; refusal: string | null; errors: Record<string, string[]> };

/** Whoever holds a place does something with it: one verb, one answer. */
export async function answerPlace(
  { ctx, id, token }: { ctx: Ctx; id: string; token: string },
  form: FormData,
): Promise<PlaceAnswer> {
  const done = (what: keyof typeof PLACE_DONE) => paths.doneAtPlace(token, what);
  const verbs = placeVerbs(ctx);
  switch (form.get('intent')) {
    case 'keep':
      return answer(await verbs.keep(ctx, id), done('kept'));
    case 'keep-all':
      return answer(await verbs.keepAll(ctx, id), done('allKept'));
    case 'cancel':
      return answer(await verbs.cancel(ctx, id), done('cancelled'));
    case 'cancel-all':
      return answer(await verbs.cancelAll(ctx, id), done('allCancelled'));
    case 'restore':
      return answer(await verbs.restore(ctx, id), done('restored'));
    case 'erase':
      return answer(await verbs.erase(ctx, id), paths.registration(token));
    case 'change':
      return change(ctx, id, form, done('changed'));
    case 'add':
      return add(ctx, id, form, done('added'));
    case 'accept-part':
      return answer(await verbs.acceptPart(ctx, id), done('partAccepted'));
    default:
      throw data(null, { status: 400 });
  }
}

function answer(result: Result<unknown, string>, url: string): PlaceAnswer {
  return result.ok ? redirect(url, 303) : { status: 409, refusal: result.reason, errors: {} };
}

/** A companion is asked for only where there is somebody to accompany. */
async function change(ctx: Ctx, id: string, form: FormData, url: string): Promise<PlaceAnswer> {
  const found = await registrationPage(ctx, id);
  if (!found) throw data(null, { status: 404 });
  const types = ctx.hub.stakeholderTypes.map((type) => type.slug);
  const { change, errors } = readChangeForm(form, { forWhom: found.registration.forWhom, types });
  if (!change) return { status: 400, refusal: null, errors };
  return answer(await placeVerbs(ctx).change(ctx, id, change), url);
}

/** One more person says of themselves what everybody says who corrects theirs; how they are reached is not asked. */
async function add(ctx: Ctx, id: string, form: FormData, url: string): Promise<PlaceAnswer> {
  const types = ctx.hub.stakeholderTypes.map((type) => type.slug);
  form.set('contact', 'none');
  const { change, errors } = readChangeForm(form, { forWhom: 'group', types });
  if (!change) return { status: 400, refusal: null, errors };
  const { companionName, companionPhone, ...person } = change;
  const formId = form.get('formId');
  return answer(await placeVerbs(ctx).add(ctx, id, person, isUuid(formId) ? formId : undefined), url);
}
