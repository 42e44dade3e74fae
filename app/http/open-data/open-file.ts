export const OPEN_SETS = ['idees', 'switchs'] as const;
export const OPEN_FORMATS = ['json', 'csv', 'xlsx'] as const;

export interface OpenFile {
  set: (typeof OPEN_SETS)[number];
  format: (typeof OPEN_FORMATS)[number];
}

/** "idees.csv" → its set and format; undefined for a file that there is not. */
export function openFileOf(name: string): OpenFile | undefined {
  const [set, format, ...more] = name.split('.');
  const file = {
    set: OPEN_SETS.find((candidate) => candidate === set),
    format: OPEN_FORMATS.find((candidate) => candidate === format),
  };
  return file.set && file.format && more.length === 0 ? { set: file.set, format: file.format } : undefined;
}
