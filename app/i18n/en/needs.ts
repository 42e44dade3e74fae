/** Access needs, counted and arranged. */
export const needs = {} as const;
