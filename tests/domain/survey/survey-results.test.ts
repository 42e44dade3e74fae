import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_LETTERS, readSurveyForm } from '~/domain/survey/survey-answers';
import { publicSurveyResults, type SurveyRow, surveyResults } from '~/domain/survey/survey-results';
import { surveyState } from '~/domain/survey/survey-state';

const row = (over: Partial<SurveyRow> = {}): SurveyRow => ({
  welcome: null,
  useful: null,
  heard: null,
  liked: '',
  missing: '',
  onPaper: false,
  ...over,
});
const face = fc.constantFrom(null, 1, 2, 3);
const rows = fc.array(
  fc.record({
    welcome: face,
    useful: face,
    heard: face,
    liked: fc.constantFrom('', 'Le café.'),
    missing: fc.constantFrom('', 'Du temps.'),
    onPaper: fc.boolean(),
  }),
  { maxLength: 30 },
);

describe('the results of a survey', () => {
  it('add up what was answered, and leave out what was passed over', () => {
    const results = surveyResults([
      row({ welcome: 3, liked: 'Le café.' }),
      row({ welcome: 1, heard: 2, onPaper: true, missing: 'Du temps.' }),
      row({ welcome: 3 }),
    ]);
    expect(results).toMatchObject({
      responses: 3,
      onPaper: 1,
      faces: [
        { question: 'welcome', counts: { 3: 2, 2: 0, 1: 1 }, answered: 3 },
        { question: 'useful', counts: { 3: 0, 2: 0, 1: 0 }, answered: 0 },
        { question: 'heard', counts: { 3: 0, 2: 1, 1: 0 }, answered: 1 },
      ],
      texts: { liked: ['Le café.'], missing: ['Du temps.'] },
    });
  });

  it('in public hold no text, and no question that fewer than five answered', () => {
    fc.assert(
      fc.property(rows, (answers) => {
        const shown = publicSurveyResults(surveyResults(answers));
        expect(shown.texts).toEqual({ liked: [], missing: [] });
        for (const { answered } of shown.faces) expect(answered).toBeGreaterThanOrEqual(5);
        expect(shown.responses).toBe(answers.length);
      }),
    );
  });
});

describe('the form of a survey', () => {
  const read = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return readSurveyForm(form);
  };

  it('takes any question passed over, but not all', () => {
    expect(read({ welcome: '3', liked: ' Le café. ' })).toEqual({
      answers: { welcome: 3, useful: null, heard: null, liked: 'Le café.', missing: '' },
      problems: {},
    });
    expect(read({ liked: '   ' }).problems).toEqual({ all: 'empty' });
    expect(read({ welcome: '4' }).problems).toEqual({ all: 'empty' });
    expect(read({ missing: 'a'.repeat(MOST_LETTERS + 1) }).problems).toEqual({ missing: 'long' });
  });
});

describe('a survey', () => {
  const endsAt = new Date('2026-06-24T15:00:00Z');
  const event = { status: 'published' as const, endsAt };
  const person = { status: 'confirmed', erasedAt: null, surveyAnswered: false };
  const daysAfter = (days: number) => new Date(endsAt.getTime() + days * 86_400_000);

  it('is open from the end of the Switch for two months, once, to whoever had a place', () => {
    expect(surveyState(event, person, new Date(endsAt.getTime() - 1))).toBe('early');
    expect(surveyState(event, person, endsAt)).toBe('open');
    expect(surveyState(event, person, daysAfter(59))).toBe('open');
    expect(surveyState(event, person, daysAfter(60))).toBe('late');
    expect(surveyState(event, { ...person, surveyAnswered: true }, daysAfter(90))).toBe('answered');
    expect(surveyState(event, { ...person, status: 'waitlisted' }, daysAfter(1))).toBe('none');
    expect(surveyState({ ...event, status: 'cancelled' }, person, daysAfter(1))).toBe('none');
  });
});
