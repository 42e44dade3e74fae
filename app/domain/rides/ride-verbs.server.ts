import type { Ctx } from '../context';
import { holdsEcho } from '../registrations/echoes/read-echo.server';
import { refused } from '../result';
import { answerRide } from './answer-ride.server';
import { askRide } from './ask-ride.server';
import { bookShuttle, leaveShuttle } from './book-shuttle.server';
import { leaveRide, withdrawRide } from './leave-rides.server';
import { publishRide } from './publish-ride.server';
import {
  askAsEcho,
  bookAsEcho,
  leaveAsEcho,
  leaveShuttleAsEcho,
  publishAsEcho,
  withdrawAsEcho,
} from './shadow-rides.server';

const OF_REGISTRATION = {
  publish: publishRide,
  withdraw: withdrawRide,
  ask: askRide,
  answer: answerRide,
  leave: leaveRide,
  book: bookShuttle,
  giveBack: leaveShuttle,
};

type RideVerbs = typeof OF_REGISTRATION;

const OF_ECHO: RideVerbs = {
  publish: publishAsEcho,
  withdraw: withdrawAsEcho,
  ask: askAsEcho,
  // Nobody sees an echo's announcement, so nobody answers it.
  answer: async () => refused('gone'),
  leave: leaveAsEcho,
  book: bookAsEcho,
  giveBack: leaveShuttleAsEcho,
};

/** What whoever holds a link does about rides. On an echo the same words reach nobody. */
export function rideVerbs(ctx: Ctx): RideVerbs {
  return holdsEcho(ctx) ? OF_ECHO : OF_REGISTRATION;
}
