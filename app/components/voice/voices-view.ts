import type { IDEA_DONE } from '~/paths';

/** What others say of an idea, as its page shows it. */
export interface VoicesView {
  number: number;
  support: { count: number; isMine: boolean };
  comments: { id: string; firstName: string; words: string; day: string }[];
  /** What was just done; null where nothing was. */
  done: keyof typeof IDEA_DONE | null;
}
