import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';

export interface ConfirmVenueRetiringProps {
  venue: { id: string; name: string; version: number };
  /** How many Switches still to come take place there. */
  coming: number;
}

/** The last word before a venue goes from the hub's list. */
export function ConfirmVenueRetiring({ venue, coming }: ConfirmVenueRetiringProps) {
  const { locale, words } = useI18n();
  const text = words.venues.retiring;
  return (
    <section className="notice notice-warning mb-8" aria-labelledby="confirm-title">
      {/* biome-ignore lint/a11y/noAutofocus: the question comes in answer to a button far down the page */}
      <h2 id="confirm-title" className="notice-title" tabIndex={-1} autoFocus>
        {fill(text.title, { name: venue.name })}
      </h2>
      <p>{text.text}</p>
      {coming > 0 ? <p>{plural(locale, text.coming, coming)}</p> : null}
      <form method="post" className="actions mt-4">
        <input type="hidden" name="version" value={venue.version} />
        <input type="hidden" name="confirmed" value="yes" />
        <Button look="danger" name="intent" value="retire">
          {text.confirm}
        </Button>
        <ButtonLink look="secondary" href={paths.venue(venue.id)}>
          {text.keep}
        </ButtonLink>
      </form>
    </section>
  );
}
