import type { Voice, Voices } from '~/domain/voices/voices';

/** Whose ideas were proposed, kept and answered, with the hub's names of its types. */
export interface VoicesView {
  /** Types that never spoke come last. */
  types: (Voice & { label: string; isFar: boolean })[];
  total: Voices['total'];
  warning: Voices['warning'];
}
