export interface IdeaCorrectionTable {
  /** A UUID drawn where it was typed: sent twice it counts once. */
  id: string;
  hubId: string;
  ideaId: string;
  /** Of the idea, once it was made. */
  version: number;
  at: Date;
}
