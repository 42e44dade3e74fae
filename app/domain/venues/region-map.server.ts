import type { RegionMap } from './region-map';
import generated from './region-maps.generated.json';

interface Generated {
  maps: { width: number; height: number; departments: Record<string, { name: string; path: string }> }[];
  /** By INSEE code; small villages have no place. */
  points: Record<string, [x: number, y: number]>;
}

const { maps, points } = generated as unknown as Generated;

/** The small map on which a commune is shown, made by scripts/make-map.mjs; undefined for a département without one. */
export function regionMap(communeCode: string): RegionMap | undefined {
  const department = /^97/.test(communeCode) ? communeCode.slice(0, 3) : communeCode.slice(0, 2);
  const map = maps.find(({ departments }) => department in departments);
  const here = map?.departments[department];
  if (!map || !here) return undefined;
  const [x, y] = points[communeCode] ?? [];
  return {
    width: map.width,
    height: map.height,
    shapes: Object.entries(map.departments).map(([code, { path }]) => ({
      code,
      path,
      isHere: code === department,
    })),
    department: { code: department, name: here.name },
    point: x === undefined || y === undefined ? null : { x, y },
  };
}
