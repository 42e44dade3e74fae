import type { SlipView } from './slip-view';

const QUIET_ZONE = 4;

/** A slip as the printer makes it: one page of A4 or A5, in large type. */
export function SlipSheet({ slip, isAlone }: { slip: SlipView; isAlone: boolean }) {
  const { size, path, label } = slip.qr;
  const side = size + 2 * QUIET_ZONE;
  const Title = isAlone ? 'h1' : 'h2';
  const Label = isAlone ? 'h2' : 'h3';
  return (
    <article className="slip">
      <header>
        <Title>{slip.title}</Title>
        <p className="slip-name">{slip.name}</p>
        <p>{slip.state}</p>
      </header>
      {slip.facts.map((fact) => (
        <section key={fact.label}>
          <Label>{fact.label}</Label>
          {fact.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      <footer>
        <div>
          <Label>{slip.code.label}</Label>
          <p className="slip-code">{slip.code.value}</p>
          <p>{slip.code.where}</p>
        </div>
        <figure>
          <svg viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`} role="img" aria-label={label}>
            <path d={path} fill="#000" shapeRendering="crispEdges" />
          </svg>
          <figcaption>{label}</figcaption>
        </figure>
      </footer>
    </article>
  );
}
