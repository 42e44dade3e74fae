import type { Dictionary } from '~/i18n/fr';
import { paths } from '~/paths';

export type TeamPlace =
  | 'edit'
  | 'programme'
  | 'tables'
  | 'seats'
  | 'people'
  | 'needs'
  | 'sheets'
  | 'messages'
  | 'calls'
  | 'rides'
  | 'room'
  | 'door'
  | 'survey'
  | 'preview'
  | 'report'
  | 'team'
  | 'journal';

export interface SwitchRoom {
  place: TeamPlace;
  href: string;
  label: string;
}

/** The rooms of one Switch, by what one does there, in the order in which a Switch comes to be. */
export function switchRooms(
  words: Dictionary,
  slug: string,
): Record<keyof Dictionary['organisation']['rooms'], SwitchRoom[]> {
  const text = words.organisation;
  return {
    prepare: [
      { place: 'edit', href: paths.manageSwitch(slug), label: text.editTitle },
      { place: 'programme', href: paths.programme(slug), label: text.programmeTitle },
      { place: 'tables', href: paths.tables(slug), label: words.programme.tables.title },
      { place: 'seats', href: paths.seats(slug), label: text.seatsTitle },
      { place: 'preview', href: paths.previewSwitch(slug), label: text.previewTitle },
    ],
    people: [
      { place: 'people', href: paths.manageRegistrations(slug), label: text.peopleTitle },
      { place: 'needs', href: paths.needs(slug), label: words.needs.title },
      { place: 'messages', href: paths.campaigns(slug), label: words.campaigns.title },
      { place: 'calls', href: paths.calls(slug), label: words.calls.title },
      { place: 'sheets', href: paths.attendanceSheets(slug), label: words.papers.sheets.title },
      { place: 'rides', href: paths.rides(slug), label: words.rides.title },
      { place: 'door', href: paths.door(slug), label: words.door.title },
      { place: 'room', href: paths.roomRemote(slug), label: words.room.remote.title },
    ],
    follow: [
      { place: 'survey', href: paths.surveyResults(slug), label: words.survey.navTitle },
      { place: 'report', href: paths.eventReport(slug), label: words.report.title },
      { place: 'team', href: paths.switchTeam(slug), label: words.team.switchTeam.title },
      { place: 'journal', href: paths.switchJournal(slug), label: words.history.title },
    ],
  };
}
