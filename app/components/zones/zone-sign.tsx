/** A small sign for each hue, so that a zone is never known by its colour alone. Decoration beside its name. */
const SIGNS: Record<string, string> = {
  ocean: 'M2 8q2.5-3 5 0t5 0 5 0 5 0M2 13q2.5-3 5 0t5 0 5 0 5 0M2 18q2.5-3 5 0t5 0 5 0 5 0',
  lavender: 'M12 22V9M12 4v1m-3 3 3 3 3-3M8 12l4 4 4-4M9 4.5l3 2.5 3-2.5',
  ochre: 'M2 20V9h20v11M6 20v-3a3 3 0 0 1 6 0v3m0 0v-3a3 3 0 0 1 6 0v3',
  azure: 'M3 18h18l-3 3.5H6zM12 15V2q7 5 7 13zm-2 0H5q1-6 5-9z',
  palm: 'M12 22q-1-8 0-13M12 9q-5-6-10-1 6-1 10 1zm0 0q5-6 10-1-6-1-10 1zm0 0q-4 0-6 6 3-4 6-6zm0 0q4 0 6 6-3-4-6-6z',
  coral: 'M12 22v-8m0 0q-6-1-6-7m6 7q6-1 6-7m-6 7V3M8 11q-4 0-5-3m13 3q4 0 5-3',
};

export function ZoneSign({ hue }: { hue: string }) {
  return (
    <svg className="size-5 flex-none" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={SIGNS[hue] ?? SIGNS.ocean}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
