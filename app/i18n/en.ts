import { account } from './en/account';
import { board } from './en/board';
import { emails } from './en/emails';
import { errors } from './en/errors';
import { forms } from './en/forms';
import { home } from './en/home';
import { ideas } from './en/ideas';
import { layout } from './en/layout';
import { legal } from './en/legal';
import { messages } from './en/messages';
import { organisation } from './en/organisation';
import { place } from './en/place';
import { registration } from './en/registration';
import { switches } from './en/switches';
import { triage } from './en/triage';
import type { Dictionary } from './fr';

export const en: Dictionary = {
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
