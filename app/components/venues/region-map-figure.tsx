import type { RegionMap } from '~/domain/venues/region-map';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';

/** Where in the region a Switch takes place: a picture, and the same in words below it. */
export function RegionMapFigure({ map, communeName }: { map: RegionMap; communeName: string }) {
  const text = useI18n().words.venues.map;
  const { width, height, shapes, department, point } = map;
  const values = { commune: communeName, department: department.name, code: department.code };
  return (
    <figure className="card region-map">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {shapes.map(({ code, path, isHere }) => (
          <path key={code} d={path} className={isHere ? 'region-here' : undefined} />
        ))}
        {point ? (
          <>
            <circle className="region-ring" cx={point.x} cy={point.y} r="26" />
            <circle className="region-point" cx={point.x} cy={point.y} r="13" />
          </>
        ) : null}
      </svg>
      <figcaption>
        <p className="font-semibold">{fill(text.where, values)}</p>
        {point ? null : <p className="text-soft">{fill(text.noPoint, values)}</p>}
      </figcaption>
    </figure>
  );
}
