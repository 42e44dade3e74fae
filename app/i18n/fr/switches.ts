export const switches = {} as const;
