import type { ReactNode } from 'react';
import type { WaitReason } from '~/domain/registrations/seats/decide-seats';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import type { PlaceView } from '../registration/registration-place-view';

const TONES = { confirmed: 'success', waitlisted: 'warning', cancelled: 'info', erased: 'info' } as const;

export interface PersonStateProps {
  place: PlaceView;
  /** 1 is next. */
  wait: { position: number; reason: WaitReason } | null;
  /** Why they sit above the rule; null for whoever sits by it. */
  seatReason?: string | null;
  /** Where correcting and cancelling are asked for, and where taking back is sent. */
  hrefs: { change: string; cancel: string; restore: string };
  /** What else can be done while they come or wait. */
  children?: ReactNode;
}

/** Whether somebody has a place, waits and why, or cancelled; and what whoever helps them can do about it now. */
export function PersonState({ place, wait, seatReason = null, hrefs, children }: PersonStateProps) {
  const { organisation, person: text, place: words } = useI18n().words;
  const { status } = place;
  const title = status === 'erased' ? organisation.people.erased : organisation.people.statuses[status];
  const isActive = status === 'confirmed' || status === 'waitlisted';
  return (
    <Notice tone={TONES[status]} title={title}>
      {wait ? (
        <>
          <p>{fill(organisation.people.position, { position: wait.position })}</p>
          <p>{fill(words.reasons[wait.reason], { type: place.typeLabel })}</p>
        </>
      ) : null}
      {isActive && place.isAsked ? <p>{text.asked}</p> : null}
      {isActive && place.hasKept ? <p>{text.kept}</p> : null}
      {seatReason ? <p>{fill(text.aboveRule, { reason: seatReason })}</p> : null}
      <div className="actions no-print mt-3">
        {isActive ? (
          <ButtonLink look="secondary" href={`${hrefs.change}#question`}>
            {text.correct}
          </ButtonLink>
        ) : null}
        {isActive ? children : null}
        {isActive && !place.closed ? (
          <ButtonLink look="danger" href={`${hrefs.cancel}#question`}>
            {text.cancel}
          </ButtonLink>
        ) : null}
        {status === 'cancelled' && !place.closed ? (
          <form method="post" action={hrefs.restore}>
            <Button look="secondary" name="intent" value="restore">
              {text.restore}
            </Button>
          </form>
        ) : null}
      </div>
    </Notice>
  );
}
