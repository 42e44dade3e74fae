/** Far more than the longest form, in bytes. Bodies that do not say their length are counted while they are read. */
export const MAX_BODY_BYTES = 256 * 1024;

const MEGABYTE = 1024 * 1024;

/** The pages that take a file, and what their forms may weigh: two million letters; a photo as a telephone takes it. */
const UPLOADS: readonly (readonly [RegExp, number])[] = [
  [/^\/organisation\/switchs\/[^/]+\/inscriptions\/importer$/, 3 * MEGABYTE],
  [/^\/organisation\/switchs\/[^/]+\/bilan\/photos$/, 13 * MEGABYTE],
];

/** How many bytes a form of this address may have. */
export function maxBodyBytes(path: string): number {
  return UPLOADS.find(([page]) => page.test(path))?.[1] ?? MAX_BODY_BYTES;
}
