/** Places where Switches take place, and what a body needs to know of them. */
export const venues = {} as const;
