import { account } from './fr/account';
import { board } from './fr/board';
import { emails } from './fr/emails';
import { errors } from './fr/errors';
import { forms } from './fr/forms';
import { home } from './fr/home';
import { ideas } from './fr/ideas';
import { layout } from './fr/layout';
import { legal } from './fr/legal';
import { messages } from './fr/messages';
import { organisation } from './fr/organisation';
import { place } from './fr/place';
import { registration } from './fr/registration';
import { switches } from './fr/switches';
import { triage } from './fr/triage';
import type { Words } from './words';

/** French is the source: every sentence of the interface stands here once, by room. */
export const fr = {
  account,
  board,
  emails,
  errors,
  forms,
  home,
  ideas,
  layout,
  legal,
  messages,
  organisation,
  place,
  registration,
  switches,
  triage,
};

export type Dictionary = Words<typeof fr>;
