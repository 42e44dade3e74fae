import { WORD_QUESTIONS } from '~/domain/survey/survey-answers';
import type { SurveyResults } from '~/domain/survey/survey-results';
import { useI18n } from '~/i18n/i18n-context';

/** What people wrote, as they wrote it: for the team. */
export function SurveyTexts({ texts }: Pick<SurveyResults, 'texts'>) {
  const text = useI18n().words.survey;
  return WORD_QUESTIONS.filter((question) => texts[question].length > 0).map((question) => (
    <section key={question} className="mt-6" aria-labelledby={`said-${question}`}>
      <h3 id={`said-${question}`}>{text.questions[question]}</h3>
      <ul className="survey-texts">
        {texts[question].map((said, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same; nothing moves
          <li key={`${at} ${said}`}>{said}</li>
        ))}
      </ul>
    </section>
  ));
}
