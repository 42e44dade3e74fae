import { account } from './en/account';
import { answers } from './en/answers';
import { authorContact } from './en/author-contact';
import { board } from './en/board';
import { boardList } from './en/board-list';
import { calendars } from './en/calendars';
import { calls } from './en/calls';
import { campaigns } from './en/campaigns';
import { cards } from './en/cards';
import { catalogue } from './en/catalogue';
import { dashboard } from './en/dashboard';
import { door } from './en/door';
import { emails } from './en/emails';
import { embedding } from './en/embedding';
import { errors } from './en/errors';
import { files } from './en/files';
import { forms } from './en/forms';
import { history } from './en/history';
import { home } from './en/home';
import { ideas } from './en/ideas';
import { layout } from './en/layout';
import { legal } from './en/legal';
import { lifeCycle } from './en/life-cycle';
import { mediation } from './en/mediation';
import { merging } from './en/merging';
import { messages } from './en/messages';
import { moderation } from './en/moderation';
import { myData } from './en/my-data';
import { needs } from './en/needs';
import { offline } from './en/offline';
import { openData } from './en/open-data';
import { organisation } from './en/organisation';
import { outcome } from './en/outcome';
import { papers } from './en/papers';
import { party } from './en/party';
import { person } from './en/person';
import { photos } from './en/photos';
import { pictures } from './en/pictures';
import { place } from './en/place';
import { programme } from './en/programme';
import { registration } from './en/registration';
import { reply } from './en/reply';
import { report } from './en/report';
import { retention } from './en/retention';
import { rides } from './en/rides';
import { room } from './en/room';
import { seats } from './en/seats';
import { survey } from './en/survey';
import { switches } from './en/switches';
import { tableDesk } from './en/table-desk';
import { team } from './en/team';
import { triage } from './en/triage';
import { triageQueue } from './en/triage-queue';
import { venues } from './en/venues';
import { vocabulary } from './en/vocabulary';
import { voice } from './en/voice';
import { voices } from './en/voices';
import { webhooks } from './en/webhooks';
import type { Dictionary } from './fr';

export const en: Dictionary = {
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
