/** Words that each stand for themselves: one below the other, as each may hold a comma. */
export function Several({ of }: { of: readonly string[] }) {
  if (of.length === 1) return of[0];
  return (
    <ul>
      {of.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
