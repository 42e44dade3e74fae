import type { BoardColumn, IdeaForm } from '~/domain/ideas/idea';

/** A prepared decision to be read again, in words. */
export interface PreparedView {
  id: string;
  /** « id:version:version of the idea », as the page sends it. */
  seen: string;
  number: number;
  title: string;
  switchTitle: string;
  column: BoardColumn;
  form: IdeaForm | null;
  reason: string;
  /** What its author reads or hears, in the words of each language that one of them chose. */
  answers: { locale: 'fr' | 'en'; text: string }[];
  /** Whom it is told to. */
  authors: { key: string; name: string; by: ToldBy; idea: string }[];
  hasMoved: boolean;
  isMerged: boolean;
  preparedBy: string;
  preparedOn: string;
}

export type ToldBy = 'email' | 'phone' | 'sms' | 'letter' | 'mediator' | 'none';
