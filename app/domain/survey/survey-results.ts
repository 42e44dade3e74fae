import {
  FACE_QUESTIONS,
  FACES,
  type Face,
  type FaceQuestion,
  WORD_QUESTIONS,
  type WordQuestion,
} from './survey-answers';

/** One row of answers, as it is kept: nothing says whose. */
export interface SurveyRow extends Record<FaceQuestion, number | null>, Record<WordQuestion, string> {
  onPaper: boolean;
}

export interface SurveyResults {
  responses: number;
  onPaper: number;
  faces: { question: FaceQuestion; counts: Record<Face, number>; answered: number }[];
  /** What people wrote, for the team only. */
  texts: Record<WordQuestion, string[]>;
}

/** Under this many answers, saying how many smiled would say who did. */
const FEWEST_IN_PUBLIC = 5;

/** What everybody answered, added up. */
export function surveyResults(rows: readonly SurveyRow[]): SurveyResults {
  return {
    responses: rows.length,
    onPaper: rows.filter((row) => row.onPaper).length,
    faces: FACE_QUESTIONS.map((question) => {
      const counts = Object.fromEntries(
        FACES.map((face) => [face, rows.filter((row) => row[question] === face).length]),
      ) as Record<Face, number>;
      return { question, counts, answered: FACES.reduce((sum, face) => sum + counts[face], 0) };
    }),
    texts: Object.fromEntries(
      WORD_QUESTIONS.map((question) => [
        question,
        rows.map((row) => row[question]).filter((text) => text !== ''),
      ]),
    ) as Record<WordQuestion, string[]>,
  };
}

/** The same for everybody to read: no text, and no question that too few answered. */
export function publicSurveyResults(results: SurveyResults): SurveyResults {
  return {
    ...results,
    onPaper: 0,
    faces: results.faces.filter(({ answered }) => answered >= FEWEST_IN_PUBLIC),
    texts: { liked: [], missing: [] },
  };
}
