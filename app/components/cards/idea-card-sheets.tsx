import type { IdeaCardsView } from './idea-cards-view';

const QUIET_ZONE = 4;
const PER_SHEET = 4;
const LINES = [1, 2, 3, 4, 5, 6] as const;

/** Cards as the printer makes them: four of A6 on a sheet of A4. */
export function IdeaCardSheets({ paper, label }: { paper: IdeaCardsView; label: string }) {
  const sheets = Array.from({ length: Math.ceil(paper.cards.length / PER_SHEET) }, (_, at) =>
    paper.cards.slice(at * PER_SHEET, (at + 1) * PER_SHEET),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="sheets" tabIndex={0} aria-label={label}>
      {sheets.map((cards) => (
        <div key={cards[0]?.code} className="sheet sheet-cards">
          {cards.map((card) => (
            <Card key={card.code} paper={paper} card={card} />
          ))}
        </div>
      ))}
    </section>
  );
}

type OneCard = { paper: IdeaCardsView; card: IdeaCardsView['cards'][number] };

function Card({ paper, card }: OneCard) {
  return (
    <article className="idea-card" lang={paper.lang}>
      <div className="idea-card-head">
        <h2>{paper.heading}</h2>
        <p className="idea-card-code">{card.code}</p>
        <p>{paper.event}</p>
        <p className="idea-card-place">{card.place}</p>
      </div>
      <h3>{paper.words}</h3>
      {LINES.map((line) => (
        <div key={line} className="idea-card-line" />
      ))}
      <h3>{paper.speaker}</h3>
      <Boxes choices={paper.speakers} />
      <p className="idea-card-blank">
        <strong>{paper.firstName}</strong>
      </p>
      <h3>{paper.told}</h3>
      <Boxes choices={paper.ways} />
      <p className="idea-card-blank">{paper.where}</p>
      <p className="idea-card-box">{paper.consent}</p>
      <Stub paper={paper} card={card} />
    </article>
  );
}

function Boxes({ choices }: { choices: readonly string[] }) {
  return (
    <ul className="idea-card-boxes">
      {choices.map((choice) => (
        <li key={choice} className="idea-card-box">
          {choice}
        </li>
      ))}
    </ul>
  );
}

function Stub({ paper, card }: OneCard) {
  const { size, path } = card.qr;
  const side = size + 2 * QUIET_ZONE;
  return (
    <div className="idea-card-stub">
      <div>
        <p className="idea-card-cut">{paper.cut}</p>
        <h3>{paper.follow}</h3>
        <p className="idea-card-code">{card.code}</p>
        <p>{paper.address}</p>
        <p>{paper.phone}</p>
      </div>
      <svg viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`} role="img" aria-label={paper.qrAlt}>
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
    </div>
  );
}
