/** Far more than the longest form, in bytes. Bodies that do not say their length are counted while they are read. */
export const MAX_BODY_BYTES = 256 * 1024;

/** What a form with a file may weigh: two million letters, most of them one byte, and the form around them. */
export const MAX_UPLOAD_BYTES = 3 * 1024 * 1024;

/** The pages that take a file. */
const UPLOADS = [/^\/organisation\/switchs\/[^/]+\/inscriptions\/importer$/];

/** How many bytes a form of this address may have. */
export function maxBodyBytes(path: string): number {
  return UPLOADS.some((upload) => upload.test(path)) ? MAX_UPLOAD_BYTES : MAX_BODY_BYTES;
}
