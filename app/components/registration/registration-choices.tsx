import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { PlaceView } from './registration-place-view';

/** What somebody may do with their place now: correct it, cancel it, take it again. */
export function RegistrationChoices({ place, token }: { place: PlaceView; token: string }) {
  const { words } = useI18n();
  const text = words.place;
  if (place.status === 'erased' || (place.status === 'cancelled' && place.closed)) return null;
  return (
    <section className="no-print mt-10" aria-labelledby="choices">
      <h2 className="mb-4" id="choices">
        {text.changeTitle}
      </h2>
      {place.status === 'cancelled' ? (
        <form method="post" action={paths.registration(token)}>
          <p className="mb-4">{text.restoreText}</p>
          <Button name="intent" value="restore">
            {text.restore}
          </Button>
        </form>
      ) : (
        <p className="actions">
          <ButtonLink look="secondary" href={`${paths.askAtPlace(token, 'change')}#question`}>
            {text.changeLink}
          </ButtonLink>
          {place.closed ? null : (
            <ButtonLink look="danger" href={`${paths.askAtPlace(token, 'cancel')}#question`}>
              {text.cancelLink}
            </ButtonLink>
          )}
        </p>
      )}
    </section>
  );
}
