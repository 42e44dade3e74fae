/** What is sent to and fro between a table and the server has this shape. A table of a later shape is answered so. */
export const TABLE_VERSION = 1;

/** The most changes of one sending: a device sends the rest in the next. */
export const MOST_TABLE_CHANGES = 20;

/** Most letters of the need, as it was said. */
export const NEED_LENGTH = 2_000;

/** An idea as a table writes it, and as everybody reads it. */
export interface IdeaWords {
  title: string;
  /** As it was spoken. */
  description: string;
  statedNeed: string;
  /** Slugs of PRIORITY_AUDIENCES. */
  audiences: string[];
  /** Slug of a stakeholder type of the hub. */
  speakerType: string;
  speakerFirstName: string;
}

/** How its author wishes to be told, as typed: names of the fields of author-contact.ts. */
export type TypedReach = Partial<
  Record<
    | 'authorContact'
    | 'authorEmail'
    | 'authorPhone'
    | 'authorAddress'
    | 'authorMediator'
    | 'authorOrganizationId'
    | 'authorConsent',
    string
  >
>;

/** An idea as typed at a table. In a correction, no `authorContact` leaves what was said about it. */
export type TypedIdea = IdeaWords & TypedReach;

export type TableChange =
  | { id: string; kind: 'capture'; idea: TypedIdea }
  | { id: string; kind: 'correct'; number: number; expectedVersion: number; idea: TypedIdea };

/** Why nothing came of a change. `decided`: the idea left « À trier », or is another table's, or is gone. */
export type TableRefusal = 'decided' | 'elsewhere';

/** What became of a change. */
export type TableAnswer =
  | {
      id: string;
      outcome: 'done';
      number: number;
      /** Of the idea now, and once this change was made: they differ where somebody changed it since. */
      version: number;
      made: number;
      /** It had come before: what it says now may have been typed later. */
      again: boolean;
    }
  /** Somebody changed the idea meanwhile: how it is now. */
  | { id: string; outcome: 'stale'; version: number; now: IdeaWords }
  /** What was typed does not make an idea: keys of sentences, by field. */
  | { id: string; outcome: 'to-mend'; errors: Record<string, string[]> }
  | { id: string; outcome: 'refused'; reason: TableRefusal };

/** An idea of this table. */
export interface TableIdea extends IdeaWords {
  /** The UUID under which it was captured; of an idea that came otherwise, its number. */
  key: string;
  number: number;
  version: number;
  /** True while it may be corrected at the table: nobody has decided about it. */
  isOpen: boolean;
}
