import { FACES, type FaceQuestion } from '~/domain/survey/survey-answers';
import { useI18n } from '~/i18n/i18n-context';
import { idOf } from '~/ui/field-frame';
import { Smiley } from './smiley';

/** One question that is answered by choosing a face. */
export function FaceQuestionField({ question, chosen }: { question: FaceQuestion; chosen: string }) {
  const text = useI18n().words.survey;
  const words = text.faces[question];
  return (
    <fieldset className="field">
      <legend className="field-label">{text.questions[question]}</legend>
      <div className="faces">
        {FACES.map((face) => {
          const id = face === 3 ? idOf(question) : `${idOf(question)}-${face}`;
          return (
            <label key={face} className="choice face" htmlFor={id}>
              <input
                type="radio"
                id={id}
                name={question}
                value={face}
                defaultChecked={chosen === String(face)}
              />
              <Smiley face={face} />
              <span className="choice-label">{words[face]}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
