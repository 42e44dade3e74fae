/** A simplified drawing of some zones: one path each and where its name stands. Not to scale, not for measuring. */
export interface ZoneDrawing {
  shapes: Record<string, { path: string; x: number; y: number }>;
}

const provence: ZoneDrawing = {
  shapes: {
    'aix-marseille': {
      path: 'M81 218l27 7l16 12l17 14l20 5l17 8l17-8l11 2l5 5l-11 17l12 17l-10 13l9 14l-14 8l1 12l-11 3l-8-8l-14 0l-8-1l1-14l-6-10l-16 5l-18 0l-6-14l-14-1l-1 11l-20-1l-16-2l-1-12l-17-2l-21-1l-1-11l22-10l16-12l9-8l3-20z',
      x: 126,
      y: 281,
    },
    alpes: {
      path: 'M206 258l13-9l20 2l22-10l22 5l21-5l13-7l15-12l15-7l-5-19l-19-8l-2-15l8-16l16-13l-5-17l2-14l11-5l-3-15l15-5l-5-24l-18-5l-14-11l-2-13l-11-4l-3-15l-17 10l-12-11l-17 0l-5 16l12 9l8 17l-23 5l-18 2l-10 12l-18 10l-17-7l-8 15l-15 6l-4 20l19 7l-9 15l12 12l7 17l-22 14l10 10l-6 18l2 21l14 8z',
      x: 262,
      y: 160,
    },
    avignon: {
      path: 'M81 218l27 7l16 12l17 14l20 5l17 8l17-8l11 2l-11-16l-14-8l-2-21l6-18l-10-10l-10-11l-26-5l-4-12l-21 2l-10-10l-21 0l-11 15l5 27l11 17z',
      x: 125,
      y: 202,
    },
    azur: {
      path: 'M206 258l13-9l20 2l22-10l22 5l21-5l13-7l15-12l15-7l-5-19l-19-8l-2-15l8-16l16-13l15 20l23 19l20 2l19-7l19-2l5 17l-8 15l-12 9l-6 12l4 12l-15 10l-13 7l-10 5l-11 18l-10 0l-12 5l-3 12l-16 7l-8 2l-11 15l-5 6l12 1l-4 15l-17 2l-18 9l-26 5l-2 10l-9-2l0-8l-16-2l-2 8l-16-1l-6-12l-8-9l-1-12l14-8l-9-14l10-13l-12-17l11-17z',
      x: 290,
      y: 300,
    },
  },
};

const antillesGuyane: ZoneDrawing = {
  shapes: {
    'saint-martin': {
      path: 'M46 58l10-18l16-8l14 6l14-2l6 14l-10 12l-14 2l-8 10l-16-4z',
      x: 104,
      y: 108,
    },
    guadeloupe: {
      path: 'M96 172l14-26l22-4l16 16l14-10l8-14l20 14l36 10l-28 14l-38 4l-10 26l-16 12l-24-4l-14-20z',
      x: 150,
      y: 238,
    },
    martinique: {
      path: 'M160 268l16-8l26 14l14 20l18 12l4 24l-14 14l-18-6l-14-12l-8 4l-10-16l4-12l-14-18z',
      x: 196,
      y: 372,
    },
    guyane: {
      path: 'M300 138l44-12l46 24l34 30l22 36l-20 34l-16 44l-24 36l-40-8l-44 10l-12-38l6-42l-20-40l4-40z',
      x: 358,
      y: 244,
    },
  },
};

const drawings = [provence, antillesGuyane];

/** The drawing that holds all these zones, if we have one; a hub with other zones shows its list alone. */
export function drawingOf(slugs: readonly string[]): ZoneDrawing | undefined {
  return drawings.find((drawing) => slugs.every((slug) => slug in drawing.shapes));
}
