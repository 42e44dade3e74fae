import type { ReportReason } from '~/domain/ideas/comments/comment-input';

/** One comment or report as the team reads it. */
export interface ModerationView {
  id: string;
  version: number;
  about: 'comment' | 'reportIdea' | 'reportComment';
  /** When it arrived, in the hub's time. */
  when: string;
  isOld: boolean;
  idea: { number: number; title: string };
  isHidden: boolean;
  words: string;
  firstName: string;
  reason: ReportReason | null;
  /** What is reported: the words of the comment, or of the idea. */
  reported: string;
  refusal: string;
  /** What was decided, when and by whom; null while nothing was. */
  decided: string | null;
}
