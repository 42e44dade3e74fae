import { data, redirect } from '@remix-run/node';
import type { PersonAnswer, PersonDone } from '~/components/person/person-answer';
import type { Ctx } from '~/domain/context';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { changeRegistration } from '~/domain/registrations/change-registration.server';
import { readChangeForm } from '~/domain/registrations/form/registration-form';
import type { PersonPage } from '~/domain/registrations/person-page.server';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import { giveSeat } from '~/domain/registrations/seats/give-seat.server';
import { writeNote } from '~/domain/registrations/write-note.server';
import { paths } from '~/paths';

const INVALID = 400;
const CONFLICT = 409;

const answer = (status: number, page: PersonAnswer) => data(page, { status });

type Values = NonNullable<PersonAnswer['change']>['values'];

/**
 * `intent` is `note`, `give-seat`, `change`, `cancel` or `restore`: what the team does about one person.
 * @param values all that was typed, to show it again
 */
export function answerPerson(ctx: Ctx, page: PersonPage, sent: FormData, values: Values) {
  const { id } = page.registration;
  const done = (what: PersonDone) =>
    redirect(`${paths.manageRegistration(page.event.slug, id)}?fait=${what}`, 303);
  switch (sent.get('intent')) {
    case 'note':
      return answerNote(ctx, id, sent, done);
    case 'give-seat':
      return answerGift(ctx, id, sent, done);
    case 'change':
      return answerChange(ctx, page, { sent, values }, done);
    case 'cancel':
      return cancelRegistration(ctx, id).then((result) =>
        result.ok ? done('annulee') : answer(CONFLICT, { refusal: result.reason }),
      );
    case 'restore':
      return restoreRegistration(ctx, id).then((result) =>
        result.ok ? done('retablie') : answer(CONFLICT, { refusal: result.reason }),
      );
    default:
      throw data(null, { status: INVALID });
  }
}

type Done = (what: PersonDone) => Response;

async function answerNote(ctx: Ctx, id: string, sent: FormData, done: Done) {
  const typed = { note: textOf(sent, 'privateNote'), seen: textOf(sent, 'seen') };
  const result = await writeNote(ctx, id, typed);
  if (result.ok) return done('note');
  const privateNote = typed.note;
  if ('present' in result) return answer(CONFLICT, { privateNote, presentNote: result.present });
  const { reason } = result;
  if (reason === 'note-long')
    return answer(INVALID, { privateNote, problem: { field: 'privateNote', reason, facts: result.facts } });
  return answer(CONFLICT, { privateNote, refusal: reason });
}

async function answerGift(ctx: Ctx, id: string, sent: FormData, done: Done) {
  const reason = textOf(sent, 'seatReason');
  const result = await giveSeat(ctx, id, { reason });
  if (result.ok) return done('place');
  if (result.reason === 'reason-missing' || result.reason === 'reason-long') {
    const { facts } = result;
    return answer(INVALID, {
      seatReason: reason,
      problem: { field: 'seatReason', reason: result.reason, facts },
    });
  }
  return answer(CONFLICT, { seatReason: reason, refusal: result.reason });
}

async function answerChange(
  ctx: Ctx,
  { registration }: PersonPage,
  { sent, values }: { sent: FormData; values: Values },
  done: Done,
) {
  const types = ctx.hub.stakeholderTypes.map(({ slug }) => slug);
  const { change, errors } = readChangeForm(sent, { forWhom: registration.forWhom, types });
  if (!change) return answer(INVALID, { change: { values, errors } });
  const result = await changeRegistration(ctx, registration.id, change);
  return result.ok
    ? done('modifiee')
    : answer(CONFLICT, { change: { values, errors: {} }, refusal: result.reason });
}

function textOf(sent: FormData, name: string): string {
  return String(sent.get(name) ?? '');
}
