import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { drawingOf } from './zone-shapes';

export interface MappedZone {
  slug: string;
  name: string;
  hue: string;
}

/**
 * A small map to recognise one's zone. A picture for whoever reads the page: its links are shortcuts for the
 * mouse and the finger, since the equal list beside it is what a keyboard and a screen reader walk through.
 */
export function ZoneMap({ zones, region }: { zones: readonly MappedZone[]; region: string }) {
  const { words } = useI18n();
  const drawing = drawingOf(zones.map((zone) => zone.slug));
  if (!drawing) return null;
  return (
    <figure className="no-print">
      <svg className="h-auto w-full" viewBox="40 0 420 392" aria-hidden="true" focusable="false">
        {zones.map((zone) => {
          const shape = drawing.shapes[zone.slug];
          return shape ? (
            <a
              key={zone.slug}
              href={paths.zone(zone.slug)}
              tabIndex={-1}
              className={`zone-shape hue-${zone.hue} no-underline`}
            >
              <path d={shape.path} strokeLinejoin="round" />
              <text x={shape.x} y={shape.y} textAnchor="middle" fontSize="17" fontWeight="700">
                {zone.name}
              </text>
            </a>
          ) : null;
        })}
      </svg>
      <figcaption className="text-sm text-soft">{fill(words.home.mapCaption, { region })}</figcaption>
    </figure>
  );
}
