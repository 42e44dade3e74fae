import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export type TeamPlace =
  | 'edit'
  | 'programme'
  | 'tables'
  | 'seats'
  | 'people'
  | 'needs'
  | 'messages'
  | 'calls'
  | 'survey'
  | 'preview'
  | 'report'
  | 'team'
  | 'journal';

/** The rooms of one Switch, for its team. */
export function SwitchTeamNav({
  slug,
  isPublic,
  here,
}: {
  slug: string;
  isPublic: boolean;
  here: TeamPlace;
}) {
  const { words } = useI18n();
  const text = words.organisation;
  const rooms: { place: TeamPlace; href: string; label: string }[] = [
    { place: 'edit', href: paths.manageSwitch(slug), label: text.editTitle },
    { place: 'programme', href: paths.programme(slug), label: text.programmeTitle },
    { place: 'tables', href: paths.tables(slug), label: words.programme.tables.title },
    { place: 'seats', href: paths.seats(slug), label: text.seatsTitle },
    { place: 'people', href: paths.manageRegistrations(slug), label: text.peopleTitle },
    { place: 'needs', href: paths.needs(slug), label: words.needs.title },
    { place: 'messages', href: paths.campaigns(slug), label: words.campaigns.title },
    { place: 'calls', href: paths.calls(slug), label: words.calls.title },
    { place: 'survey', href: paths.surveyResults(slug), label: words.survey.navTitle },
    { place: 'report', href: paths.eventReport(slug), label: words.report.title },
    { place: 'team', href: paths.switchTeam(slug), label: words.team.switchTeam.title },
    { place: 'journal', href: paths.switchJournal(slug), label: words.history.title },
    { place: 'preview', href: paths.previewSwitch(slug), label: text.previewTitle },
  ];
  return (
    <nav aria-label={text.navigation} className="no-print mt-4 flex flex-wrap gap-x-6 border-b border-line">
      {rooms.map(({ place, href, label }) => (
        <a
          key={place}
          href={href}
          aria-current={place === here ? 'page' : undefined}
          className="tap border-b-4 border-transparent no-underline hover:underline aria-[current=page]:border-sea aria-[current=page]:font-semibold"
        >
          {label}
        </a>
      ))}
      {isPublic ? (
        <a href={paths.switchEvent(slug)} className="tap">
          {text.publicPage}
        </a>
      ) : null}
    </nav>
  );
}
