import { data, redirect } from '@remix-run/node';
import type { TeamRidesAnswer, TeamRidesDone } from '~/components/rides/team-rides-view';
import type { Ctx } from '~/domain/context';
import type { Result } from '~/domain/result';
import {
  addShuttle,
  cancelShuttle,
  type OrganiseRefusal,
  openRides,
} from '~/domain/rides/organise-rides.server';
import { planShuttle } from '~/domain/rides/plan-shuttle.server';
import { readShuttleForm } from '~/domain/rides/shuttle-form';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';
import { CONFLICT, INVALID } from './switch-answer';

/** `intent` is `open`, `close`, `add` or `cancel`; cancelling is asked once more unless `confirmed`. */
export async function answerTeamRides(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  switch (sent.get('intent')) {
    case 'open':
      return answer(event, 'ouvert', await openRides(ctx, event.id, true));
    case 'close':
      return answer(event, 'ferme', await openRides(ctx, event.id, false));
    case 'add':
      return add(ctx, event, sent);
    case 'cancel': {
      const id = sent.get('shuttle');
      if (!isUuid(id)) throw data(null, { status: INVALID });
      if (sent.get('confirmed') !== 'yes') return data<TeamRidesAnswer>({ cancelling: id });
      return answer(event, 'annule', await cancelShuttle(ctx, event.id, id));
    }
    default:
      throw data(null, { status: INVALID });
  }
}

async function add(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const form = readShuttleForm(sent);
  const { plan, problems, communes } = planShuttle(ctx.hub, event, form);
  if (!plan) return data<TeamRidesAnswer>({ form, problems, communes }, { status: INVALID });
  return answer(event, 'ajoute', await addShuttle(ctx, event.id, plan), { form });
}

/** @throws 403 for what one may not do */
function answer(
  { slug }: SwitchEvent,
  done: TeamRidesDone,
  result: Result<null, OrganiseRefusal | 'unknown'>,
  typed: TeamRidesAnswer = {},
) {
  if (result.ok) return redirect(`${paths.rides(slug)}?fait=${done}`, 303);
  if (result.reason === 'forbidden') throw data(null, { status: 403 });
  return data<TeamRidesAnswer>({ ...typed, refusal: result.reason }, { status: CONFLICT });
}
