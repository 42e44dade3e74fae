import type { BoardColumn, IdeaForm } from '~/domain/ideas/idea';

/** One idea as the queue shows it, in the reader's words. */
export interface QueueLine {
  number: number;
  version: number;
  title: string;
  speaker: string;
  switchTitle: string;
  zone: { name: string; hue: string };
  /** Since it was proposed. */
  days: number;
  supports: number;
  column: BoardColumn;
  assignee: string | null;
  isMine: boolean;
  hasContact: boolean;
  href: string;
}

/** The idea that is open beside the list. */
export interface OpenIdea extends QueueLine {
  description: string;
  statedNeed: string;
  form: IdeaForm | null;
  firstName: string;
  switchSlug: string;
  audiences: string[];
  assigneeId: string | null;
  previousHref: string | null;
  nextHref: string | null;
}

/** Somebody who may be given ideas. */
export interface StaffChoice {
  id: string;
  name: string;
  held: number;
  isStaff: boolean;
  isMe: boolean;
}
