import { RecentlyAsked } from '~/calendar/recently-asked';
import type { PreviewWords } from '~/documents/preview-picture.server';
import type { Ctx } from '~/domain/context';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDays, formatHours } from '~/i18n/format-days';

const MOST_PICTURES = 200;
/** By what is written on them, so that one is drawn anew when its words change, and not with every registration. */
const pictures = new RecentlyAsked<Buffer>(MOST_PICTURES);

/** The picture of a Switch in the reader's language. PNG. */
export async function keptPreview(event: SwitchEvent, ctx: Ctx): Promise<Buffer> {
  const words = wordsOf(event, ctx);
  const key = JSON.stringify(words);
  const known = pictures.get(key);
  if (known) return known;
  // Drawing is loaded with the first picture: the start of the process waits for none.
  const { previewPicture } = await import('~/documents/preview-picture.server');
  const drawn = await previewPicture(words);
  pictures.set(key, drawn);
  return drawn;
}

function wordsOf(event: SwitchEvent, { locale, now, hub }: Ctx): PreviewWords {
  const { timeZone } = event.zone;
  const text = dictionaryOf(locale).switches.state;
  const isOver = event.endsAt <= now;
  return {
    title: event.title,
    days: formatDays(locale, timeZone, event.startsAt, event.endsAt),
    hours: formatHours(locale, timeZone, event.startsAt, event.endsAt),
    place: `${event.venue.communeName}, ${event.venue.name}`,
    hub: hub.name,
    state: event.status === 'cancelled' ? text.cancelled : isOver ? text.over : null,
  };
}
