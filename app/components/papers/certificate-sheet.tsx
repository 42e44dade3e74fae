import type { CertificateView } from './certificate-view';

/** A certificate as the printer makes it: one page. */
export function CertificateSheet({ view }: { view: CertificateView }) {
  const { attended, duration, signature } = view;
  return (
    <article className="slip certificate">
      <header>
        <h1>{view.title}</h1>
      </header>
      <p>{view.certifies}</p>
      <p className="slip-name">{view.name}</p>
      <p>{view.tookPart}</p>
      <div>
        <p className="font-bold">{view.event}</p>
        <p>{view.when}</p>
        <p>{view.where}</p>
      </div>
      <section>
        <h2>{attended.label}</h2>
        {attended.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <section>
        <h2>{duration.label}</h2>
        <p>{duration.value}</p>
      </section>
      <p>{view.madeAt}</p>
      <footer>
        <div>
          <p>{signature.label}</p>
          <p>{signature.name}</p>
        </div>
      </footer>
    </article>
  );
}
