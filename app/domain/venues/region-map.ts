/** The départements of a hub as shapes, with the one of a venue, and where its commune stands where that is known. */
export interface RegionMap {
  width: number;
  height: number;
  shapes: { code: string; path: string; isHere: boolean }[];
  department: { code: string; name: string };
  point: { x: number; y: number } | null;
}
