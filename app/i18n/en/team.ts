/** Who works for the hub, and the journal of what was done. */
export const team = {} as const;
