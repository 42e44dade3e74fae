/** What may be taken from one Switch to the next, each by choice. Never people, ideas or messages. */
export const COPY_PARTS = [
  'texts',
  'programme',
  'tables',
  'venue',
  'seats',
  'audiences',
  'contact',
  'reminders',
] as const;
export type CopyPart = (typeof COPY_PARTS)[number];

/** Those of a form's ticked boxes; whatever is unknown is left out. */
export function readCopyParts(ticked: readonly unknown[]): CopyPart[] {
  return COPY_PARTS.filter((part) => ticked.includes(part));
}
