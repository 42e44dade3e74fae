import { data, redirect } from '@remix-run/node';
import type { MyRidesAnswer, RidesDone, RidesRefusal } from '~/components/rides/my-rides-view';
import type { Ctx } from '~/domain/context';
import type { Result } from '~/domain/result';
import { planRide } from '~/domain/rides/plan-ride.server';
import { MOST_RIDE_SEATS, readRideForm, readSeats } from '~/domain/rides/ride-input';
import { rideVerbs } from '~/domain/rides/ride-verbs.server';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';

const INVALID = 400;
const CONFLICT = 409;

interface Holder {
  ctx: Ctx;
  id: string;
  token: string;
}

/** `intent` is `publish`, `withdraw`, `ask`, `accept`, `refuse`, `leave`, `book` or `give-back`. */
export async function answerRides(holder: Holder, sent: FormData) {
  const { ctx, id } = holder;
  const requestId = idIn(sent, 'request');
  const verbs = rideVerbs(ctx);
  switch (sent.get('intent')) {
    case 'publish':
      return publish(holder, sent);
    case 'withdraw':
      return answer(holder, 'retire', await verbs.withdraw(ctx, id));
    case 'ask': {
      const seats = readSeats(String(sent.get('seats') ?? ''), MOST_RIDE_SEATS);
      return answer(holder, 'demande', await verbs.ask(ctx, id, { rideId: idIn(sent, 'ride'), seats }));
    }
    case 'accept':
      return answer(holder, 'accepte', await verbs.answer(ctx, id, { requestId, agrees: true }));
    case 'refuse':
      return answer(holder, 'refuse', await verbs.answer(ctx, id, { requestId, agrees: false }));
    case 'leave':
      return answer(holder, 'quitte', await verbs.leave(ctx, id, requestId));
    case 'book':
      return answer(holder, 'reserve', await verbs.book(ctx, id, seatsIn(sent)));
    case 'give-back':
      return answer(holder, 'rendu', await verbs.giveBack(ctx, id, seatsIn(sent)));
    default:
      throw data(null, { status: INVALID });
  }
}

async function publish(holder: Holder, sent: FormData) {
  const form = readRideForm(sent);
  const { plan, problems, communes } = planRide(holder.ctx.hub, form);
  if (!plan) return data<MyRidesAnswer>({ form, problems, communes }, { status: INVALID });
  return answer(holder, 'publie', await rideVerbs(holder.ctx).publish(holder.ctx, holder.id, plan), { form });
}

function answer(
  { token }: Holder,
  done: RidesDone,
  result: Result<null, RidesRefusal>,
  typed: MyRidesAnswer = {},
) {
  if (result.ok) return redirect(`${paths.myRides(token)}?fait=${done}`, 303);
  return data<MyRidesAnswer>({ ...typed, refusal: result.reason }, { status: CONFLICT });
}

/** What is no id is the id of nothing. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

function idIn(sent: FormData, name: string): string {
  const value = sent.get(name);
  return isUuid(value) ? value : NOTHING;
}

function seatsIn(sent: FormData) {
  const shuttleId = idIn(sent, 'shuttle');
  const people = [...sent.getAll('people'), ...sent.getAll(`people.${shuttleId}`)];
  return { shuttleId, people: people.filter(isUuid) };
}
