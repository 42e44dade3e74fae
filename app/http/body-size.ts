/** Far more than the longest form, in bytes. Bodies that do not say their length are counted while they are read. */
export const MAX_BODY_BYTES = 256 * 1024;
