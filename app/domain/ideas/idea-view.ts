import type { BoardColumn, IdeaForm } from './idea';

/** An idea as its page shows it: nothing of how its author is reached. Dates travel as they are. */
export interface IdeaView {
  id: string;
  number: number;
  version: number;
  title: string;
  description: string;
  audiences: string[];
  speakerType: string;
  speakerFirstName: string;
  boardColumn: BoardColumn;
  form: IdeaForm | null;
  deliverer: string | null;
  deliveryPlace: string | null;
  deliveryWhen: string | null;
  deliveryAudience: string | null;
  lead: string | null;
  need: string | null;
  nextTest: string | null;
  /** A day, "2019-06-24". */
  nextTestOn: string | null;
  estimatedCostEuros: number | null;
  spentCostEuros: number | null;
  /** Terms of the national vocabulary, in French. */
  topics: string[];
  deliveryModes: string[];
  deliveryFee: string;
  deliverySummary: string;
  deliveryHow: string;
  deliveryPhone: string | null;
  deliveryLink: string | null;
  becameServiceAt: Date | null;
  /** The table at which it was said; null where it was not. */
  tableNumber: number | null;
  decisionReason: string | null;
  decidedAt: Date | null;
  createdAt: Date;
  switchSlug: string;
  switchTitle: string;
  zoneName: string;
  zoneSlug: string;
  zoneHue: string;
  zoneTimeZone: string;
}

/**
 * What the public is told of the history of an idea. An act that is not here is the team's own; one that is has its
 * sentence in the dictionary (outcome.told).
 */
export const STORY_ACTS = [
  'proposed',
  'corrected',
  'author-asked',
  'author-answered',
  'moved',
  'undone',
  'decided',
  'stepped',
  'became-service',
  'merged',
  'gathered',
  'merge-undone',
  'split',
  'split-undone',
] as const;
export type StoryAct = (typeof STORY_ACTS)[number];

/** One thing that happened to an idea, as the public may read it: no name of the team. */
export interface StoryEntry {
  id: string;
  at: Date;
  act: StoryAct;
  /** Where it was then; null where the act says nothing of it. */
  column: BoardColumn | null;
  /** Numbers of the ideas that it was joined with or parted from. */
  others: number[];
  form: IdeaForm | null;
  reason: string | null;
}

/** What trying a prototype taught. */
export interface IdeaTestView {
  id: string;
  /** A day, "2019-06-24". */
  testedOn: string;
  tried: string;
  people: number | null;
  learnt: string;
}

/** The file that a service comes with. */
export interface IdeaFileView {
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
}
