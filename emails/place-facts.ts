import { fill } from '~/i18n/fill';
import type { Action, Fact } from './letter';
import type { EmailWords, LetterFrame } from './letter-frame';

/** One place at one Switch, in words and absolute links, as every letter about a registration needs it. */
export interface PlaceProps {
  frame: LetterFrame;
  switchTitle: string;
  /** Whose place it is; empty where that is the reader. */
  who: string;
  when: string;
  where: string;
  howToCome: string;
  callName: string;
  callPhone: string;
  shortCode: string;
  /** Where the code is typed, as it is read aloud. */
  codeAddress: string;
  placeUrl: string;
  cannotComeUrl: string;
  switchUrl: string;
  /** An invitation, or its withdrawal, goes along. */
  withCalendar: boolean;
}

export function factsOfPlace(props: PlaceProps): Fact[] {
  return [...whoFact(props), ...whenAndWhereFacts(props), ...callFacts(props)];
}

export function whoFact({ frame, who }: PlaceProps): Fact[] {
  return who === '' ? [] : [{ label: frame.words.facts.who, value: who }];
}

export function whenAndWhereFacts({ frame, when, where, howToCome }: PlaceProps): Fact[] {
  const { facts } = frame.words;
  return [
    { label: facts.when, value: when },
    { label: facts.where, value: where },
    { label: facts.howToCome, value: howToCome },
  ].filter((fact) => fact.value !== '');
}

export function callFacts({ frame, callName, callPhone }: PlaceProps): Fact[] {
  const { facts } = frame.words;
  const value = callName === '' ? callPhone : `${callName}, ${callPhone}`;
  return [{ label: facts.call, value }];
}

export function codeFact(words: EmailWords, shortCode: string): Fact {
  return { label: words.facts.shortCode, value: shortCode };
}

/** What the code is good for, and where. */
export function keepCode({ frame, codeAddress }: PlaceProps): string {
  return fill(frame.words.keepCode, { address: codeAddress });
}

/** To see the place, and to say that one cannot come. */
export function placeActions({ frame, placeUrl, cannotComeUrl }: PlaceProps): Action[] {
  const { actions } = frame.words;
  return [
    { label: actions.seePlace, url: placeUrl },
    { label: actions.cannotCome, url: cannotComeUrl },
  ];
}
