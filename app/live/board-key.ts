/** What every query of the board's cache begins with. */
export const BOARD_KEY = 'board';
