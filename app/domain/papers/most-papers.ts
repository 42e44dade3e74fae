/** How many papers one print may sensibly hold. */
export const MOST_PAPERS = 1_000;
