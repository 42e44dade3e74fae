import type { BoardColumn } from '~/domain/ideas/idea';
import type { BulkAct, LeftReason } from '~/domain/triage/bulk-act';

/** An idea that an act leaves as it is, and who changed it where somebody of the team did. */
export interface LeftLine {
  number: number;
  title: string;
  reason: LeftReason;
  who: string;
}

/** What an act on many would do, with what is wrong in what was typed. */
export interface BulkTriageQuestionProps {
  view: BulkView;
  wrongReason: 'reason-missing' | 'reason-long' | undefined;
}

/** What an act on many would do, before it does it. */
export interface BulkView {
  act: BulkAct;
  slug: string;
  /** Whom the ideas go to; '' where the act gives them to nobody. */
  toName: string;
  preview: {
    fitting: readonly {
      number: number;
      version: number;
      title: string;
      column: BoardColumn;
      assignee: string | null;
    }[];
    left: readonly LeftLine[];
  };
  back: string;
  /** What was typed before it was refused. */
  typed: { reason: string; keeps: number };
}
