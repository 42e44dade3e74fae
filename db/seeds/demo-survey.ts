import type { Insertable } from 'kysely';
import type { SurveyResponseTable } from '../schema/survey-response';
import type { DemoRegistrations } from './demo-registrations';

const LIKED = [
  'L’accueil, et le café du matin.',
  'On a pris le temps de m’expliquer.',
  'Rencontrer la médiatrice de mon quartier.',
  'Les tables étaient petites, on s’entendait bien.',
  'Mon idée a été notée telle que je l’ai dite.',
];
const MISSING = [
  'Un peu plus de temps sur les chantiers.',
  'Des chaises avec un dossier.',
  'Savoir ce que deviennent les idées.',
];

/** What somebody answered to the three smileys, again and again: most smile, some pass a question over. */
const ANSWERS: readonly (readonly [number | null, number | null, number | null])[] = [
  [3, 3, 3],
  [3, 2, 3],
  [3, 3, 2],
  [2, 3, 3],
  [3, 2, null],
  [2, 2, 1],
  [3, 3, 3],
  [3, 1, 2],
];

export interface DemoSurvey {
  responses: Insertable<SurveyResponseTable>[];
  /** Who answered: nothing ties them to what. */
  answered: string[];
}

/** Of a Switch that is over: two in three of those with a place answered, each fifth of them on paper. */
export function demoSurvey({ registrations }: DemoRegistrations): DemoSurvey {
  const people = registrations.filter(({ status }, at) => status === 'confirmed' && at % 3 !== 1);
  const responses = people.map(({ hubId, switchEventId }, at) => {
    const [welcome, useful, heard] = ANSWERS[at % ANSWERS.length] ?? [null, null, null];
    return {
      ...{ hubId, switchEventId, welcome, useful, heard },
      liked: at % 4 === 0 ? (LIKED[(at / 4) % LIKED.length] ?? '') : '',
      missing: at % 7 === 3 ? (MISSING[Math.floor(at / 7) % MISSING.length] ?? '') : '',
      onPaper: at % 5 === 2,
    };
  });
  return { responses, answered: people.map(({ id }) => id) };
}
