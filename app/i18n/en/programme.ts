/** Sessions, work tables, copies and templates of a Switch. */
export const programme = {} as const;
