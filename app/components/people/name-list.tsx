/** Unfolded while it is short enough to be read at a glance. */
const MOST_UNFOLDED = 12;

/** A counted title over names, in columns; folded where there are many, nothing where there are none. */
export function NameList({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details open={names.length <= MOST_UNFOLDED}>
      <summary className="fold text-lg">{title}</summary>
      <ul className="name-list">
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name, and nothing moves here
          <li key={at}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
