import type { PhotoDeskView, PhotoQueueView } from '~/components/copying/photo-queue-view';
import type { Ctx } from '~/domain/context';
import type { photoQueue, photoToCopy } from '~/domain/ideas/copying/read-photos.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDayAndHour } from '~/i18n/format-time';
import { paths } from '~/paths';

type Queue = NonNullable<Awaited<ReturnType<typeof photoQueue>>>;
type Photo = NonNullable<Awaited<ReturnType<typeof photoToCopy>>>;
const QUARTER = 90;
const HALF = 180;

/** What is to be copied and what was, in words. */
export function queueView(
  { locale }: Pick<Ctx, 'locale'>,
  event: SwitchEvent,
  { counts, handled }: Queue,
  tables: readonly { number: number }[],
): PhotoQueueView {
  const text = dictionaryOf(locale).cards.copy;
  return {
    waiting: counts.waiting,
    claimed: counts.claimed,
    tables: tables.map(({ number }) => number),
    handled: handled.map(({ id, reason, idea, title, handledByName, handledAt }) => ({
      id,
      what: reason ? text.reasons[reason] : fill(text.copiedAs, { number: idea ?? '', title: title ?? '' }),
      idea,
      who: handledByName ?? '',
      when: handledAt ? formatDayAndHour(locale, event.zone.timeZone, handledAt) : '',
    })),
  };
}

/** One photo, as wide and high as it is shown. */
export function deskView({ slug }: SwitchEvent, photo: Photo): PhotoDeskView {
  const { id, width, height, turn, table, state, claimedByName, isMine, isTaken } = photo;
  const isAside = turn % HALF === QUARTER;
  return {
    id,
    src: paths.photoToCopyFile(slug, id, turn),
    width: isAside ? height : width,
    height: isAside ? width : height,
    table,
    state: state !== 'waiting' ? 'handled' : isMine ? 'mine' : isTaken ? 'taken' : 'free',
    takenBy: claimedByName ?? '',
  };
}
