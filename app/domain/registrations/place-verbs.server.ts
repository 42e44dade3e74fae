import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';
import { acceptPart } from './accept-part.server';
import { addToParty } from './add-to-party.server';
import { answerForParty } from './answer-for-party.server';
import { cancelRegistration } from './cancel-registration.server';
import { changeRegistration } from './change-registration.server';
import { cancelEcho } from './echoes/cancel-echo.server';
import { changeEcho } from './echoes/change-echo.server';
import { eraseEcho } from './echoes/erase-echo.server';
import { keepEcho } from './echoes/keep-echo.server';
import { holdsEcho, readEcho } from './echoes/read-echo.server';
import { refuseGroup } from './echoes/refuse-group.server';
import { restoreEcho } from './echoes/restore-echo.server';
import { eraseRegistration } from './erase-registration.server';
import type { ChangeInput, PersonInput } from './form/registration-input';
import { isUnanswered } from './is-unanswered';
import { keepPlace } from './keep-place.server';
import { restoreRegistration } from './restore-registration.server';

type Verb = (ctx: Ctx, id: string) => Promise<Result<unknown, string>>;

export interface PlaceVerbs {
  keep: Verb;
  keepAll: Verb;
  cancel: Verb;
  cancelAll: Verb;
  restore: Verb;
  erase: Verb;
  change: (ctx: Ctx, id: string, change: ChangeInput) => Promise<Result<unknown, string>>;
  add: (ctx: Ctx, id: string, person: PersonInput, formId?: string) => Promise<Result<unknown, string>>;
  acceptPart: Verb;
}

/** What whoever holds a link does to what it opens. On an echo the same words touch the echo only. */
export function placeVerbs(ctx: Ctx): PlaceVerbs {
  return holdsEcho(ctx) ? OF_ECHO : OF_REGISTRATION;
}

const OF_REGISTRATION: PlaceVerbs = {
  keep: keepPlace,
  keepAll: (ctx, id) => answerForParty(ctx, id, 'keep'),
  cancel: (ctx, id) => cancelRegistration(ctx, id),
  cancelAll: (ctx, id) => answerForParty(ctx, id, 'cancel'),
  restore: (ctx, id) => restoreRegistration(ctx, id),
  erase: eraseRegistration,
  change: changeRegistration,
  add: addToParty,
  acceptPart,
};

const OF_ECHO: PlaceVerbs = {
  keep: keepEcho,
  keepAll: whereAsked(keepEcho),
  cancel: cancelEcho,
  cancelAll: whereAsked(cancelEcho),
  restore: restoreEcho,
  erase: eraseEcho,
  change: changeEcho,
  add: refuseGroup,
  acceptPart: () => Promise.resolve(refused('no-group')),
};

/** One answer for a whole party: only whoever was asked gives it. */
function whereAsked(answer: Verb): Verb {
  return async (ctx, id) => {
    const echo = await readEcho(ctx, id);
    return echo && isUnanswered(echo) ? answer(ctx, id) : ok(0);
  };
}
