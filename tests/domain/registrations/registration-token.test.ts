import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openToken, sealToken } from '~/domain/registrations/registration-token';
import { openSurveyToken, sealSurveyToken } from '~/domain/survey/survey-token';

const SECRET = 'a-secret-of-more-than-thirty-two-characters';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('the token of a registration', () => {
  it('opens what it sealed, and nothing that was sealed elsewhere', () => {
    const id = randomUUID();
    const token = sealToken(SECRET, id);
    expect(openToken(SECRET, token)).toBe(id);
    expect(openToken(`${SECRET}!`, token)).toBeUndefined();
  });

  it('is good for one purpose: a survey’s link opens no registration, and the other way round', () => {
    const id = randomUUID();
    expect(openSurveyToken(SECRET, sealSurveyToken(SECRET, id))).toBe(id);
    expect(openToken(SECRET, sealSurveyToken(SECRET, id))).toBeUndefined();
    expect(openSurveyToken(SECRET, sealToken(SECRET, id))).toBeUndefined();
  });

  it('opens by one spelling only: no letter can be another, none can be added or taken away', () => {
    const token = sealToken(SECRET, randomUUID());
    for (let place = 0; place < token.length; place += 1) {
      for (const letter of LETTERS) {
        if (letter === token[place]) continue;
        expect(openToken(SECRET, token.slice(0, place) + letter + token.slice(place + 1))).toBeUndefined();
      }
    }
    for (const other of ['', token.slice(1), `${token}A`, ` ${token}`, `${token}=`, token.toUpperCase()])
      expect(openToken(SECRET, other)).toBeUndefined();
  });
});
