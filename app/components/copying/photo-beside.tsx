import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import type { PhotoDeskView } from './photo-queue-view';

const ZOOMS = ['whole', 'twice', 'thrice'] as const;

/** The photo to read: larger by ticking a box, turned by a button of the form, which keeps what was typed. */
export function PhotoBeside({ photo, form }: { photo: PhotoDeskView; form: string }) {
  const text = useI18n().words.cards.copy;
  return (
    <section className="copy-photo" aria-labelledby="photo">
      <h2 id="photo">{text.photo}</h2>
      {photo.table === null ? null : <p>{fill(text.photoAtTable, { table: photo.table })}</p>}
      <fieldset className="copy-zoom">
        <legend className="sr-only">{text.zoom}</legend>
        {ZOOMS.map((zoom) => (
          <label key={zoom} className="copy-zoom-choice">
            <input type="radio" name="zoom" value={zoom} defaultChecked={zoom === 'whole'} />
            {text.zooms[zoom]}
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="copy-frame" tabIndex={0} aria-label={text.photo}>
        <img src={photo.src} width={photo.width} height={photo.height} alt={text.photoAlt} />
      </section>
      <p className="actions mt-2">
        {/* What the Enter key presses in the form: it saves, and does not turn the photo. */}
        <button
          className="sr-only"
          type="submit"
          form={form}
          name="intent"
          value="copy"
          tabIndex={-1}
          aria-hidden="true"
        />
        <Button look="secondary" form={form} name="intent" value="turn-left">
          {text.turnLeft}
        </Button>
        <Button look="secondary" form={form} name="intent" value="turn-right">
          {text.turnRight}
        </Button>
        <a className="tap" href={photo.src} target="_blank" rel="noreferrer">
          {text.open}
        </a>
      </p>
    </section>
  );
}
