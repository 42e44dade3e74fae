export interface MyDataLinesProps {
  id: string;
  title: string;
  lines: readonly string[];
  /** Said where there is no line. */
  none: string;
}

/** One kind of thing that is held, a line each. */
export function MyDataLines({ id, title, lines, none }: MyDataLinesProps) {
  return (
    <section className="mt-10" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 ? (
        <p className="mt-2">{none}</p>
      ) : (
        <ul className="mt-2 list-disc pl-6">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
