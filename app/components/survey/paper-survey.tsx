import { FACE_QUESTIONS, FACES, WORD_QUESTIONS } from '~/domain/survey/survey-answers';
import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { useI18n } from '~/i18n/i18n-context';
import { Smiley } from './smiley';

export interface PaperSurveyView {
  title: string;
  /** « mardi 7 juillet 2026 ». */
  days: string;
  phone: string;
}

/** The five questions on one sheet of A4, for a pen: large type, a word below each face, lines to write on. */
export function PaperSurvey({ view }: { view: PaperSurveyView }) {
  const text = useI18n().words.survey;
  const { paper } = text;
  return (
    <article className="paper-survey" aria-labelledby="paper-survey">
      <header>
        <p>
          <strong>{view.title}</strong>
          <br />
          <span className="inline-block first-letter:uppercase">{view.days}</span>
        </p>
        <h2 id="paper-survey">{text.title}</h2>
        <p>{paper.lead}</p>
        <p>{paper.noName}</p>
      </header>
      <ol>
        {FACE_QUESTIONS.map((question) => (
          <li key={question}>
            <h3>{text.questions[question]}</h3>
            <ul className="paper-faces">
              {FACES.map((face) => (
                <li key={face}>
                  <span className="paper-box" aria-hidden="true" />
                  <Smiley face={face} />
                  <span>{text.faces[question][face]}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
        {WORD_QUESTIONS.map((question) => (
          <li key={question}>
            <h3>{text.questions[question]}</h3>
            <div className="paper-lines" aria-hidden="true" />
          </li>
        ))}
      </ol>
      <footer>
        <p>
          <strong>{paper.giveBack}</strong>
        </p>
        <p>{fill(paper.call, { phone: formatPhone(view.phone) })}</p>
      </footer>
    </article>
  );
}
