/** One possible answer of a list, radio or checkbox group. */
export interface Choice {
  value: string;
  label: string;
  /** A plain sentence below the label. */
  hint?: string | undefined;
}
