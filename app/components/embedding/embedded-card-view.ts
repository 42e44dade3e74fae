import type { Locale } from '~/domain/context';
import type { ListedSwitch } from '~/domain/switches/switch-event';
import { type SwitchCardView, switchCardOf } from '../switches/switch-card-view';

/** A card on another site: also whom to call, since nothing around it says so. */
export type EmbeddedCardView = SwitchCardView & { contactPhone: string };

/** What the frame of another site shows. */
export interface EmbeddedView {
  title: string;
  /** `gone`: there is nothing of that name to show. */
  kind: 'switch' | 'zone' | 'hub' | 'gone';
  cards: EmbeddedCardView[];
  hub: { name: string; isDemo: boolean; contactPhone: string };
}

export function embeddedCardsOf(
  switches: readonly { event: ListedSwitch; confirmed: number }[],
  reader: { locale: Locale; now: Date },
): EmbeddedCardView[] {
  return switches.map(({ event, confirmed }) => ({
    ...switchCardOf(event, confirmed, reader),
    contactPhone: event.contactPhone,
  }));
}
