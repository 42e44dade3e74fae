/** A short label: a state, a zone, a type. `hue` is one of the zone hues or a tone; the words carry the meaning. */
export function Tag({ children, hue = 'plain' }: { children: string; hue?: string }) {
  return <span className={`tag tag-${hue}`}>{children}</span>;
}
