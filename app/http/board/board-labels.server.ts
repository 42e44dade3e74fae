import type { BoardLabels } from '~/components/board/board-labels';
import type { Ctx } from '~/domain/context';

/** What the board's slugs of zones and types are called, in the reader's language: cards travel without words. */
export function boardLabelsOf({ hub, locale }: Ctx): BoardLabels {
  return {
    zones: Object.fromEntries(hub.zones.map(({ slug, name, hue }) => [slug, { name, hue }])),
    speakers: Object.fromEntries(hub.stakeholderTypes.map(({ slug, label }) => [slug, label[locale]])),
  };
}
