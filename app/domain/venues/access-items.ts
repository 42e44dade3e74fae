/** What a body may need to know of a place before it comes; in the order in which it is told. */
export const ACCESS_ITEMS = [
  'step_free',
  'lift',
  'adapted_toilets',
  'hearing_loop',
  'quiet_room',
  'parking',
  'public_transport',
  'child_care',
] as const;

export type AccessItem = (typeof ACCESS_ITEMS)[number];

/** The items among these slugs, in the order in which they are told; whatever is no item is left out. */
export function accessItemsAmong(slugs: readonly string[]): AccessItem[] {
  return ACCESS_ITEMS.filter((item) => slugs.includes(item));
}
