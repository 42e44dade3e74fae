/** Far more than the longest form, in bytes. Bodies that do not say their length are counted while they are read. */
export const MAX_BODY_BYTES = 256 * 1024;

const MEGABYTE = 1024 * 1024;

/** The pages that take a file, and what their forms may weigh: two million letters. */
const UPLOADS: readonly (readonly [RegExp, number])[] = [
  [/^\/organisation\/switchs\/[^/]+\/inscriptions\/importer$/, 3 * MEGABYTE],
  // A file of 10 MB and a little more, so that one that is too big is told so in its form.
  [/^\/hub\/idees\/\d+\/realisation$/, 13 * MEGABYTE],
];

/** Those that take pictures, several at once: they are read while they arrive, and never whole. */
const PICTURES: readonly (readonly [RegExp, number])[] = [
  [/^\/organisation\/switchs\/[^/]+\/bilan\/photos$/, 60 * MEGABYTE],
  [/^\/organisation\/switchs\/[^/]+\/a-recopier$/, 250 * MEGABYTE],
];

/** How many bytes a form of this address may have. */
export function maxBodyBytes(path: string): number {
  return [...UPLOADS, ...PICTURES].find(([page]) => page.test(path))?.[1] ?? MAX_BODY_BYTES;
}

/** Whether the form of this address is read while it arrives. */
export function isReadAsItComes(path: string): boolean {
  return PICTURES.some(([page]) => page.test(path));
}
