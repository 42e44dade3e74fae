/** Files of people: in, out, labels and badges. */
export const files = {} as const;
