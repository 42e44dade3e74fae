/** What people say of a Switch once it is over. */
export const survey = {} as const;
