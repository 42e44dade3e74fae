import type { fr } from '~/i18n/fr';

export type StubDone = keyof typeof fr.cards.stub.done;

/** What the stub of a card opens, in words. */
export interface StubView {
  code: string;
  place: string;
  switch: { slug: string; title: string };
  /** Where its own author may write it, as nobody has copied it yet; null where ideas are not taken any more. */
  propose: string | null;
  idea: StubIdea | null;
}

export interface StubIdea {
  title: string;
  description: string;
  number: number;
  state: string;
  reason: string | null;
  mergedInto: string | null;
  isHidden: boolean;
  told: string;
  hasContact: boolean;
  isForgotten: boolean;
}
