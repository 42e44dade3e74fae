/** Somebody who comes or waits, with what they said they need. */
export interface PersonWithNeeds {
  id: string;
  name: string;
  isWaiting: boolean;
  /** Slugs of NEED_KINDS. */
  needKinds: string[];
  accessNeeds: string | null;
}
