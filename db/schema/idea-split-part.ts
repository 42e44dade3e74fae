export interface IdeaSplitPartTable {
  ideaId: string;
  hubId: string;
  splitId: string;
  /** The part's right after it was made. */
  version: number;
}
