/** One part exactly as typed. */
export interface PartForm {
  title: string;
  description: string;
  statedNeed: string;
  audiences: string[];
  speakerType: string;
  speakerFirstName: string;
}

export interface SplitForm {
  parts: PartForm[];
  reason: string;
  closes: boolean;
}
