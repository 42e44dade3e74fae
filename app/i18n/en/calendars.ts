/** Subscribing to calendars. */
export const calendars = {} as const;
