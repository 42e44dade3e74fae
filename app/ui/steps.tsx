/** « Étape 2 sur 3 » with a bar of steps behind the words. */
export function Steps({ text, step, steps }: { text: string; step: number; steps: number }) {
  return (
    <div className="steps">
      <p className="steps-text">{text}</p>
      <span className="steps-bar" aria-hidden="true">
        {Array.from({ length: steps }, (_, at) => at + 1).map((each) => (
          <span key={each} className={each <= step ? 'steps-dot steps-dot-done' : 'steps-dot'} />
        ))}
      </span>
    </div>
  );
}
