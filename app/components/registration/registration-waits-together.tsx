import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { PlaceView } from './registration-place-view';

/** How a group waits: for all its places at once, which it may give up, or one by one. */
export function RegistrationWaitsTogether({ place, token }: { place: PlaceView; token: string }) {
  const text = useI18n().words.party;
  if (place.waitsAs === null) return null;
  if (place.waitsAs === 'one by one') return <p className="mt-2">{text.waitsOneByOne}</p>;
  return (
    <div className="card my-4 max-w-2xl">
      <p className="font-bold">{fill(text.waitsTogether, { count: place.waitsAs.together })}</p>
      <p>{text.waitsTogetherText}</p>
      {place.closed ? null : (
        <form className="no-print mt-4" method="post" action={paths.registration(token)}>
          <p className="mb-3">{text.partText}</p>
          <Button look="secondary" name="intent" value="accept-part">
            {text.partButton}
          </Button>
        </form>
      )}
    </div>
  );
}
