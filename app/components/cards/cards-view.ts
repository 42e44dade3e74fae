import type { fr } from '~/i18n/fr';

export type CardsDone = keyof typeof fr.cards.make.done;

/** One printing, in words. */
export interface BatchLine {
  batch: number;
  title: string;
  what: string;
  hasFree: boolean;
}

/** A card that leads to an idea, or whose stub is void. */
export interface UsedCardLine {
  code: string;
  place: string;
  idea: { number: number; title: string } | null;
  isVoid: boolean;
}

/** What a refused form of the page shows again. */
export interface CardsAnswer {
  count?: string;
  of?: string;
  code?: string;
  problem?: { field: 'of' | 'count' | 'code'; message: string };
}
