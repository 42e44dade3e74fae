import { FACES, type Face } from '~/domain/survey/survey-answers';
import type { SurveyResults } from '~/domain/survey/survey-results';
import { useI18n } from '~/i18n/i18n-context';
import { Smiley } from './smiley';

const WIDTH = 300;
const ROOM_FOR_A_NUMBER = 18;

/** How many chose which face: a bar for each question, and the table that says the same. */
export function SurveyChart({ faces }: Pick<SurveyResults, 'faces'>) {
  const text = useI18n().words.survey;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards" tabIndex={0} aria-label={text.chartCaption}>
      <table>
        <caption>{text.chartCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.question}</th>
            {FACES.map((face) => (
              <th key={face} scope="col">
                <span className="survey-face">
                  <Smiley face={face} />
                  {text.columns[face]}
                </span>
              </th>
            ))}
            <th scope="col">{text.columns.picture}</th>
          </tr>
        </thead>
        <tbody>
          {faces.map(({ question, counts, answered }) => (
            <tr key={question}>
              <th scope="row">{text.questions[question]}</th>
              {FACES.map((face) => (
                <td key={face} data-label={text.columns[face]}>
                  {counts[face]}
                </td>
              ))}
              <td className="min-w-40">
                <FaceBar counts={counts} answered={answered} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The same numbers, side by side: the widest part is what most people chose. */
function FaceBar({ counts, answered }: { counts: Record<Face, number>; answered: number }) {
  if (answered === 0) return null;
  let x = 0;
  const parts = FACES.map((face) => {
    const width = (counts[face] / answered) * WIDTH;
    const part = { face, x, width };
    x += width;
    return part;
  });
  return (
    <svg className="survey-bar" viewBox={`0 0 ${WIDTH} 28`} aria-hidden="true" focusable="false">
      {parts.map((part) => (
        <g key={part.face} className={`survey-part-${part.face}`}>
          <rect x={part.x} y="0" width={part.width} height="28" />
          {part.width >= ROOM_FOR_A_NUMBER ? (
            <text x={part.x + part.width / 2} y="20" textAnchor="middle">
              {counts[part.face]}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
