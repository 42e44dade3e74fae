import type { Trx } from '~db/in-transaction';
import { blankAuthors, blankUnansweredAuthors } from '~db/queries/authors-of-switch';
import {
  blankCompanions,
  blankFileNames,
  blankMessagesOfSwitch,
  deleteDoorChanges,
} from '~db/queries/forgetting';
import { blankComments } from '~db/queries/idea-comments';
import { deleteNotesOfSwitch } from '~db/queries/idea-notes';
import { deletePhotosToCopy } from '~db/queries/idea-photos';
import { blankQuestions } from '~db/queries/idea-questions';
import { blankEchoes } from '~db/queries/registration-echoes';
import { deleteRides } from '~db/queries/rides';
import { deleteBookingsOfSwitch } from '~db/queries/shuttles';
import type { PurgeKind } from './purge-kind';

export interface ForgettingStep {
  /** What the team reads of it: for example "messages". */
  kind: PurgeKind;
  /** Forgets it for one Switch, under its lock. @returns how much there was */
  forget(trx: Trx, switchEventId: string, now: Date): Promise<number>;
}

/**
 * Everything beside the registrations themselves that names somebody of a Switch. Whatever table is added with a name,
 * an address or words about a person has its line here, and a row in docs/privacy.md.
 */
export const FORGETTING_STEPS: readonly ForgettingStep[] = [
  // Before the messages, which say who was answered.
  { kind: 'unanswered', forget: blankUnansweredAuthors },
  { kind: 'authors', forget: blankAuthors },
  { kind: 'pictures', forget: deletePhotosToCopy },
  { kind: 'companions', forget: blankCompanions },
  { kind: 'messages', forget: blankMessagesOfSwitch },
  { kind: 'files', forget: blankFileNames },
  { kind: 'echoes', forget: (trx, switchEventId, now) => blankEchoes(trx, { switchEventId }, now) },
  { kind: 'doors', forget: deleteDoorChanges },
  { kind: 'rides', forget: forgetRides },
  { kind: 'comments', forget: blankComments },
  { kind: 'questions', forget: blankQuestions },
  { kind: 'notes', forget: deleteNotesOfSwitch },
];

/** The minibuses themselves stay: they name nobody. */
async function forgetRides(trx: Trx, switchEventId: string): Promise<number> {
  return (await deleteRides(trx, switchEventId)) + (await deleteBookingsOfSwitch(trx, switchEventId));
}
