/** An idea by its name. */
export interface IdeaName {
  number: number;
  title: string;
}

/** An idea that was merged into another: its own words, and why. */
export interface Original extends IdeaName {
  description: string;
  speakerType: string;
  speakerFirstName: string;
  mergeId: string | null;
  reason: string;
  into: number;
}

/** What an idea's page says of those that it stands with. */
export interface IdeaFamily {
  /** The idea that stands for this one, and why; null where it stands for itself. */
  root: (IdeaName & { mergeId: string; reason: string }) | null;
  originals: Original[];
  /** The idea that this one is a part of. */
  whole: IdeaName | null;
  parts: IdeaName[];
}
