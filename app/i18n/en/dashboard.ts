/** What needs an organiser today. */
export const dashboard = {} as const;
