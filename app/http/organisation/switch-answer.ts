import { data, redirect } from '@remix-run/node';
import type { AnnounceView } from '~/components/organisation/announce-view';
import type { CancellingProblem } from '~/components/organisation/switch-cancelling';
import type { Reopening } from '~/components/organisation/switch-registering-now';
import type { TeamRefusal } from '~/components/organisation/switch-team-head';
import type { SeatPreview } from '~/domain/registrations/seats/seat-preview';
import type { FormProblem, SwitchForm } from '~/domain/switches/form/switch-form';
import type { SwitchPlan } from '~/domain/switches/form/switch-plan';
import type { Changeable } from '~/domain/switches/switch-changes';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { paths } from '~/paths';

/** What a page of the form says when it comes back without having gone through. */
export interface SwitchFormAnswer {
  form?: SwitchForm | undefined;
  /** What the form had shown when it was opened: coming back must not hide what was saved since. */
  seen?: string | undefined;
  problems?: FormProblem[] | undefined;
  /** The place of the session that was just moved. */
  moved?: number | undefined;
  communes?: { code: string; name: string; postalCodes: string[] }[] | undefined;
  /** Somebody saved the same fields meanwhile: both sides, and the fields in which they differ. */
  conflict?: { mine: SwitchPlan; theirs: SwitchEvent; fields: Changeable[] } | undefined;
  /** What saving the typed places would do. */
  preview?: SeatPreview | undefined;
  refusal?: TeamRefusal | undefined;
  /** The new first day of a Switch that is postponed, as typed. */
  firstDay?: string | undefined;
  reopening?: Reopening | undefined;
  /** Who will be told, before it is done. */
  announcing?: AnnounceView | undefined;
  /** Words that were typed for them, when one comes back from there to the form. */
  typedWords?: [string, string][] | undefined;
  cancelling?:
    | { reason: string; confirms?: boolean | undefined; problem?: CancellingProblem | undefined }
    | undefined;
}

export const INVALID = 400;
const FORBIDDEN = 403;
const NOT_FOUND = 404;
export const CONFLICT = 409;

/** What a Switch's page says was just done. */
export type SwitchDone =
  | 'cree'
  | 'copie'
  | 'enregistre'
  | 'publie'
  | 'annule'
  | 'reporte'
  | 'inscriptionsFermees'
  | 'inscriptionsOuvertes';

export function answer(status: number, page: SwitchFormAnswer) {
  return data(page, { status });
}

/** @throws 404 for what one may not know, 403 for what one may not do */
export function refuse(reason: TeamRefusal | 'forbidden', page: SwitchFormAnswer) {
  if (reason === 'unknown') throw data(null, { status: NOT_FOUND });
  if (reason === 'forbidden') throw data(null, { status: FORBIDDEN });
  return answer(CONFLICT, { ...page, refusal: reason });
}

/** @param page the path of the page that says it; by default the Switch's own */
export function done(slug: string, what: SwitchDone, page = paths.manageSwitch(slug)) {
  return redirect(`${page}?fait=${what}`, 303);
}
