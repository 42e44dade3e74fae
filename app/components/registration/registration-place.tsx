import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import type { PlaceView } from './registration-place-view';

export interface RegistrationPlaceProps {
  place: PlaceView;
  cancellationReason: string | null;
  /** Where they say what they thought of it; null where they have, or may not. */
  surveyUrl: string | null;
}

/** Confirmed, waiting and why, cancelled, erased, or a Switch that is no more: the first thing to read. */
export function RegistrationPlace({ place, cancellationReason, surveyUrl }: RegistrationPlaceProps) {
  const { words } = useI18n();
  const text = words.place;
  if (place.status === 'erased')
    return (
      <Notice title={text.status.erased}>
        <p>{place.closed === 'over' ? text.erasedOver : text.erasedText}</p>
      </Notice>
    );
  if (place.closed === 'cancelled')
    return (
      <Notice tone="danger" title={text.switchCancelled}>
        {cancellationReason ? <p>{cancellationReason}</p> : null}
      </Notice>
    );
  if (place.closed === 'over')
    return (
      <Notice title={text.switchOver}>
        {surveyUrl ? <ButtonLink href={surveyUrl}>{words.survey.give}</ButtonLink> : null}
      </Notice>
    );
  if (place.status === 'waitlisted') return <Waiting place={place} />;
  if (place.status === 'confirmed')
    return (
      <Notice
        tone={place.isAsked ? 'warning' : 'success'}
        title={place.isAsked ? text.newDate.title : text.status.confirmed}
      >
        <p>{place.hasKept ? text.newDate.kept : place.isAsked ? text.newDate.text : text.confirmedText}</p>
      </Notice>
    );
  return (
    <Notice title={text.status.cancelled}>
      <p>{text.cancelledText}</p>
    </Notice>
  );
}

function Waiting({ place }: { place: PlaceView }) {
  const { locale, words } = useI18n();
  const text = words.place;
  return (
    <Notice tone="warning" title={text.status.waitlisted}>
      {place.wait ? (
        <>
          <p>{plural(locale, text.ahead, place.wait.ahead)}</p>
          <p>{fill(text.reasons[place.wait.reason], { type: place.typeLabel })}</p>
        </>
      ) : null}
      <p>{place.contact === 'none' ? text.waitTextUntold : text.waitText}</p>
    </Notice>
  );
}
