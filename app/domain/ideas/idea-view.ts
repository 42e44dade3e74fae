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
  estimatedCostEuros: number | null;
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

/** One thing that happened to an idea, as the public may read it: no name of the team. */
export interface StoryEntry {
  id: number;
  at: Date;
  act: 'proposed' | 'moved' | 'decided';
  column: BoardColumn;
  form: IdeaForm | null;
  reason: string | null;
}
