/** Pixels: the shape that social networks and messaging apps show whole. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;
