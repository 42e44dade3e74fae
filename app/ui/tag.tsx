import type { ReactNode } from 'react';

const HUES = ['ocean', 'lavender', 'ochre', 'azure', 'palm', 'coral'];

/** A short label: a state, a zone, a type. `hue` is one of the zone hues or a tone; the words carry the meaning. */
export function Tag({ children, hue = 'plain' }: { children: ReactNode; hue?: string }) {
  return <span className={`tag ${HUES.includes(hue) ? 'hue' : 'tag'}-${hue}`}>{children}</span>;
}
