import type { Locale } from '~/domain/context';
import type { Hub } from '~/domain/hubs/hub';
import { formatDay } from '~/i18n/format-time';
import type { ZoneCardProps } from './zone-card';

/** The hub's zones with the day of their next Switch, for home and zone pages. */
export function zoneChoices(hub: Hub, nextStarts: Map<string, Date>, locale: Locale): ZoneCardProps[] {
  return hub.zones.map(({ id, slug, name, hue, departments, timeZone }) => {
    const next = nextStarts.get(id);
    return {
      zone: { slug, name, hue, departments },
      nextDay: next ? formatDay(locale, timeZone, next) : null,
    };
  });
}
