/** The report of a Switch. */
export const report = {} as const;
