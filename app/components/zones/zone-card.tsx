import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ZoneSign } from './zone-sign';

export interface ZoneCardProps {
  zone: { slug: string; name: string; hue: string; departments: readonly string[] };
  /** The day of its next Switch, in words; null where none is announced. */
  nextDay: string | null;
  isHere?: boolean | undefined;
}

/** A zone as a large link: its sign, its name, where it is and what is coming. */
export function ZoneCard({ zone, nextDay, isHere = false }: ZoneCardProps) {
  const { locale, words } = useI18n();
  const text = words.home;
  return (
    <a
      className={`zone-card hue-${zone.hue}`}
      href={paths.zone(zone.slug)}
      aria-current={isHere ? 'page' : undefined}
    >
      <span className="zone-card-sign">
        <ZoneSign hue={zone.hue} />
      </span>
      <span>
        <strong className="block text-lg">{zone.name}</strong>
        <span className="block">{nextDay ? fill(text.zoneNext, { day: nextDay }) : text.zoneNone}</span>
        <span className="block text-sm">
          {plural(locale, text.zoneDepartments, zone.departments.length, {
            list: zone.departments.join(', '),
          })}
        </span>
      </span>
    </a>
  );
}
