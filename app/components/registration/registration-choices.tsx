import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { PlaceView } from './registration-place-view';

/** What somebody may do with their place now: correct it, give it back, take it again. */
export function RegistrationChoices({ place, url }: { place: PlaceView; url: string }) {
  const { words } = useI18n();
  const text = words.place;
  if (place.isOver || place.status === 'erased') return null;
  return (
    <section className="no-print mt-10" aria-labelledby="choices">
      <h2 className="mb-4" id="choices">
        {text.changeTitle}
      </h2>
      {place.status === 'cancelled' ? (
        <form method="post" action={url}>
          <p className="mb-4">{text.restoreText}</p>
          <Button name="intent" value="restore">
            {text.restore}
          </Button>
        </form>
      ) : (
        <p className="actions">
          <ButtonLink look="secondary" href="?modifier=1#question">
            {text.changeLink}
          </ButtonLink>
          <ButtonLink look="danger" href="?annuler=1#question">
            {text.cancelLink}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
