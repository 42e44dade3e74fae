/** Seats: preview, releases, decisions above the rule. */
export const seats = {} as const;
