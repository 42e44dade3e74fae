import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { answerForParty } from '~/domain/registrations/answer-for-party.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { changeRegistration } from '~/domain/registrations/change-registration.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { readChangeForm } from '~/domain/registrations/form/registration-form';
import { keepPlace } from '~/domain/registrations/keep-place.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import type { Result } from '~/domain/result';
import { type PLACE_DONE, paths } from '~/paths';

/** Where to go on, or what is to mend: a sentence for the whole page, or one for each field. */
type PlaceAnswer = Response | { status: 400 | 409; refusal: string | null; errors: Record<string, string[]> };

/** Whoever holds a place does something with it: one verb, one answer. */
export async function answerPlace(
  { ctx, id, token }: { ctx: Ctx; id: string; token: string },
  form: FormData,
): Promise<PlaceAnswer> {
  const done = (what: keyof typeof PLACE_DONE) => paths.doneAtPlace(token, what);
  switch (form.get('intent')) {
    case 'keep':
      return answer(await keepPlace(ctx, id), done('kept'));
    case 'keep-all':
      return answer(await answerForParty(ctx, id, 'keep'), done('allKept'));
    case 'cancel':
      return answer(await cancelRegistration(ctx, id), done('cancelled'));
    case 'cancel-all':
      return answer(await answerForParty(ctx, id, 'cancel'), done('allCancelled'));
    case 'restore':
      return answer(await restoreRegistration(ctx, id), done('restored'));
    case 'erase':
      return answer(await eraseRegistration(ctx, id), paths.registration(token));
    case 'change':
      return change(ctx, id, form, done('changed'));
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
  return answer(await changeRegistration(ctx, id, change), url);
}
