import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import type { PlaceView } from '../registration/registration-place-view';

/** What whoever holds a place may print: the slip before the day, the certificate after it. */
export function PaperLink(props: { place: Pick<PlaceView, 'status' | 'closed'>; token: string }) {
  const { place, token } = props;
  const { slip, certificate } = useI18n().words.papers;
  const isOver = place.closed === 'over';
  if (place.closed === 'cancelled' || place.status === 'erased' || place.status === 'cancelled') return null;
  if (isOver && place.status !== 'confirmed') return null;
  return (
    <ButtonLink look="secondary" href={isOver ? paths.certificate(token) : paths.slip(token)}>
      {isOver ? certificate.link : slip.link}
    </ButtonLink>
  );
}
