import type { Generated } from 'kysely';

/** Nothing here says who answered, or when. 3 is the smile, 1 its contrary. */
export interface SurveyResponseTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  welcome: number | null;
  useful: number | null;
  heard: number | null;
  liked: Generated<string>;
  missing: Generated<string>;
  onPaper: Generated<boolean>;
}
