/** How many ideas on the board there are of each kind; kept by the database (migration 0048). */
export interface IdeaTallyTable {
  hubId: string;
  /** '' counts every idea once; another counts those that name this audience. */
  audience: string;
  zoneId: string;
  speakerType: string;
  boardColumn: string;
  count: number;
}
