/** A note of the team as its idea's page shows it. */
export interface NoteView {
  id: string;
  body: string;
  who: string | null;
  when: string;
  mentioned: readonly string[];
  isMine: boolean;
}
