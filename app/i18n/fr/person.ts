/** One registration, for whoever organises. */
export const person = {} as const;
