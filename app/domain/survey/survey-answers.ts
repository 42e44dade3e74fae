import { cleanParagraphs } from '../clean-text';

/** The questions that a face answers: 3 is the smile, 1 its contrary. */
export const FACE_QUESTIONS = ['welcome', 'useful', 'heard'] as const;
export type FaceQuestion = (typeof FACE_QUESTIONS)[number];
export const FACES = [3, 2, 1] as const;
export type Face = (typeof FACES)[number];

/** The questions that a few words answer. */
export const WORD_QUESTIONS = ['liked', 'missing'] as const;
export type WordQuestion = (typeof WORD_QUESTIONS)[number];
export const MOST_LETTERS = 2000;

/** What somebody answered; null and '' where they passed a question over. */
export type SurveyAnswers = Record<FaceQuestion, Face | null> & Record<WordQuestion, string>;

/** What is to mend, by field: `empty` is about the whole form. */
export type SurveyProblems = Partial<Record<WordQuestion, 'long'>> & { all?: 'empty' };

/** Reads the five answers of a form. Every question may be passed over, but not all of them. */
export function readSurveyForm(sent: FormData): { answers: SurveyAnswers; problems: SurveyProblems } {
  const face = (name: FaceQuestion) => FACES.find((each) => String(each) === sent.get(name)) ?? null;
  const text = (name: WordQuestion) => cleanParagraphs(String(sent.get(name) ?? ''));
  const answers = {
    welcome: face('welcome'),
    useful: face('useful'),
    heard: face('heard'),
    liked: text('liked'),
    missing: text('missing'),
  };
  const problems: SurveyProblems = {};
  for (const name of WORD_QUESTIONS) if (answers[name].length > MOST_LETTERS) problems[name] = 'long';
  if (Object.values(answers).every((answer) => answer === null || answer === '')) problems.all = 'empty';
  return { answers, problems };
}
