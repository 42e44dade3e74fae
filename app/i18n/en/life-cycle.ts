/** Publishing, postponing, cancelling, and the words that announce it. */
export const lifeCycle = {} as const;
