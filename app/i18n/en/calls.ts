/** People to call, and what they answer. */
export const calls = {} as const;
