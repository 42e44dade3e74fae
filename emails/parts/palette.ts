/** Colours of the letters. Mail clients know no variables, so they are written into each part. */
export const palette = {
  paper: '#fffdf8',
  desk: '#f4efe6',
  ink: '#22252b',
  quiet: '#4a4f59',
  line: '#d9d2c5',
  accent: '#0b5563',
  onAccent: '#ffffff',
} as const;

/** Where a mail client honours it: the same letter for the evening. */
export const darkStyles = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .desk, .desk > table > tbody > tr > td { background-color: #15171c !important; }
    .paper { background-color: #1f2229 !important; }
    .ink { color: #f2eee6 !important; }
    .quiet { color: #c3bfb6 !important; }
    .rule { border-color: #4a4f59 !important; }
    .link { color: #8fd3e0 !important; }
    .button { background-color: #8fd3e0 !important; color: #10282d !important; }
  }
`;
