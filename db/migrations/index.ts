import type { Migration } from 'kysely';
import * as hubs from './0001-hubs';
import * as people from './0002-people';
import * as switches from './0003-switches';
import * as registrations from './0004-registrations';
import * as ideas from './0005-ideas';
import * as messages from './0006-messages';
import * as dataVersion from './0007-data-version';
import * as rateLimit from './0008-rate-limit';
import * as jobIndexes from './0009-job-indexes';
import * as comingSwitches from './0010-coming-switches';
import * as growth from './0011-growth';
import * as versionByStatement from './0012-version-by-statement';
import * as legalNotice from './0013-legal-notice';
import * as team from './0014-team';
import * as programme from './0015-programme';
import * as venues from './0016-venues';
import * as seats from './0017-seats';
import * as lifeCycle from './0018-life-cycle';
import * as campaigns from './0019-campaigns';
import * as scheduledNotices from './0020-scheduled-notices';
import * as needs from './0021-needs';
import * as registrationsTable from './0022-registrations-table';
import * as report from './0023-report';
import * as needsPurged from './0024-needs-purged';
import * as messagePace from './0025-messages';
import * as noticeSettings from './0026-notice-settings';
import * as registeredTwice from './0027-people';
import * as journal from './0028-journal';
import * as publicReport from './0029-public-report';
import * as dashboard from './0030-dashboard';
import * as publicPhotos from './0031-public-photos';
import * as helpedPeople from './0032-helped-people';
import * as registrationDrafts from './0033-registration-drafts';
import * as registrationEchoes from './0034-registration-echoes';
import * as desk from './0035-desk';
import * as door from './0036-door';
import * as attendanceSheets from './0037-attendance-sheets';
import * as retention from './0038-retention';
import * as rides from './0039-rides';
import * as ideaLives from './0040-idea-lives';
import * as tableDesk from './0041-table-desk';
import * as cardsAndPhotos from './0042-cards-and-photos';
import * as voices from './0043-voices';
import * as triage from './0044-triage';
import * as answers from './0045-answers';
import * as merging from './0046-merging';
import * as vocabulary from './0047-vocabulary';
import * as boardAtSize from './0048-board-at-size';
import * as outcomes from './0049-outcomes';
import * as roomScreen from './0050-room-screen';
import * as outlets from './0051-outlets';
import * as ownIdeas from './0054-own-ideas';
import * as triageMerges from './0055-triage-merges';
import * as familyNews from './0056-family-news';
import * as outcomesAtSize from './0057-outcomes-at-size';

/** In the order in which they run. A migration that has landed is never edited: the next one mends it. */
export const migrations: Record<string, Migration> = {
  '0001-hubs': hubs,
  '0002-people': people,
  '0003-switches': switches,
  '0004-registrations': registrations,
  '0005-ideas': ideas,
  '0006-messages': messages,
  '0007-data-version': dataVersion,
  '0008-rate-limit': rateLimit,
  '0009-job-indexes': jobIndexes,
  '0010-coming-switches': comingSwitches,
  '0011-growth': growth,
  '0012-version-by-statement': versionByStatement,
  '0013-legal-notice': legalNotice,
  '0014-team': team,
  '0015-programme': programme,
  '0016-venues': venues,
  '0017-seats': seats,
  '0018-life-cycle': lifeCycle,
  '0019-campaigns': campaigns,
  '0020-scheduled-notices': scheduledNotices,
  '0021-needs': needs,
  '0022-registrations-table': registrationsTable,
  '0023-report': report,
  '0024-needs-purged': needsPurged,
  '0025-messages': messagePace,
  '0026-notice-settings': noticeSettings,
  '0027-people': registeredTwice,
  '0028-journal': journal,
  '0029-public-report': publicReport,
  '0030-dashboard': dashboard,
  '0031-public-photos': publicPhotos,
  '0032-helped-people': helpedPeople,
  '0033-registration-drafts': registrationDrafts,
  '0034-registration-echoes': registrationEchoes,
  '0035-desk': desk,
  '0036-door': door,
  '0037-attendance-sheets': attendanceSheets,
  '0038-retention': retention,
  '0039-rides': rides,
  '0040-idea-lives': ideaLives,
  '0041-table-desk': tableDesk,
  '0042-cards-and-photos': cardsAndPhotos,
  '0043-voices': voices,
  '0044-triage': triage,
  '0045-answers': answers,
  '0046-merging': merging,
  '0047-vocabulary': vocabulary,
  '0048-board-at-size': boardAtSize,
  '0049-outcomes': outcomes,
  '0050-room-screen': roomScreen,
  '0051-outlets': outlets,
  '0054-own-ideas': ownIdeas,
  '0055-triage-merges': triageMerges,
  '0056-family-news': familyNews,
  '0057-outcomes-at-size': outcomesAtSize,
};
