/** Messages that an organiser writes to many people. */
export const campaigns = {} as const;
