import { account } from './fr/account';
import { answers } from './fr/answers';
import { authorContact } from './fr/author-contact';
import { board } from './fr/board';
import { boardList } from './fr/board-list';
import { calendars } from './fr/calendars';
import { calls } from './fr/calls';
import { campaigns } from './fr/campaigns';
import { cards } from './fr/cards';
import { catalogue } from './fr/catalogue';
import { dashboard } from './fr/dashboard';
import { door } from './fr/door';
import { emails } from './fr/emails';
import { embedding } from './fr/embedding';
import { errors } from './fr/errors';
import { files } from './fr/files';
import { forms } from './fr/forms';
import { history } from './fr/history';
import { home } from './fr/home';
import { ideas } from './fr/ideas';
import { layout } from './fr/layout';
import { legal } from './fr/legal';
import { lifeCycle } from './fr/life-cycle';
import { mediation } from './fr/mediation';
import { merging } from './fr/merging';
import { messages } from './fr/messages';
import { moderation } from './fr/moderation';
import { myData } from './fr/my-data';
import { needs } from './fr/needs';
import { offline } from './fr/offline';
import { openData } from './fr/open-data';
import { organisation } from './fr/organisation';
import { outcome } from './fr/outcome';
import { papers } from './fr/papers';
import { party } from './fr/party';
import { person } from './fr/person';
import { photos } from './fr/photos';
import { pictures } from './fr/pictures';
import { place } from './fr/place';
import { programme } from './fr/programme';
import { registration } from './fr/registration';
import { reply } from './fr/reply';
import { report } from './fr/report';
import { retention } from './fr/retention';
import { rides } from './fr/rides';
import { room } from './fr/room';
import { seats } from './fr/seats';
import { survey } from './fr/survey';
import { switches } from './fr/switches';
import { tableDesk } from './fr/table-desk';
import { team } from './fr/team';
import { triage } from './fr/triage';
import { triageQueue } from './fr/triage-queue';
import { venues } from './fr/venues';
import { vocabulary } from './fr/vocabulary';
import { voice } from './fr/voice';
import { voices } from './fr/voices';
import { webhooks } from './fr/webhooks';
import type { Words } from './words';

/** French is the source: every sentence of the interface stands here once, by room. */
export const fr = {
  account,
  authorContact,
  answers,
  board,
  boardList,
  calendars,
  calls,
  campaigns,
  cards,
  catalogue,
  dashboard,
  door,
  emails,
  embedding,
  errors,
  files,
  forms,
  history,
  home,
  ideas,
  layout,
  legal,
  lifeCycle,
  mediation,
  merging,
  messages,
  moderation,
  myData,
  needs,
  offline,
  openData,
  organisation,
  outcome,
  papers,
  party,
  person,
  photos,
  pictures,
  place,
  programme,
  registration,
  reply,
  report,
  retention,
  rides,
  room,
  seats,
  survey,
  switches,
  tableDesk,
  team,
  triage,
  triageQueue,
  venues,
  vocabulary,
  voice,
  voices,
  webhooks,
};

export type Dictionary = Words<typeof fr>;
