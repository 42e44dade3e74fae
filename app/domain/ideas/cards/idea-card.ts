/** Of one printing: a hundred sheets of four. */
export const MOST_CARDS = 400;
export const MOST_CARDS_A_TABLE = 40;
/** Of one Switch, over all printings. */
export const MOST_CARDS_A_SWITCH = 4_000;

/** A card as it is printed. */
export interface PrintedCard {
  code: string;
  number: number;
  /** Null for cards that are given out at no table. */
  table: number | null;
  theme: string | null;
}

/** Who opened a stub, and what may be done with it. */
export interface CardHolder {
  code: string;
  switchEventId: string;
  ideaId: string | null;
  slug: string;
  title: string;
  table: number | null;
  number: number;
}
