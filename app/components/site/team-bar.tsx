import { useLocation } from '@remix-run/react';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import type { Shell } from './shell';

/**
 * The rooms of whoever is signed in. Dark, so that the team always knows that it is not seeing what visitors see. A
 * row on a desk; on a phone one line, which says where one is and opens the others.
 */
export function TeamBar({ viewer }: { viewer: NonNullable<Shell['viewer']> }) {
  const { words } = useI18n();
  const { pathname } = useLocation();
  const text = words.layout;
  const rooms = useRooms(viewer);
  const here = rooms.find((room) => isIn(room, roomPath(pathname)))?.label;
  return (
    <nav className="site-nav on-night bg-night text-on-night" aria-label={text.teamNavigation}>
      <div className="page team-bar">
        <span className="team-name">{fill(text.signedInAs, { name: viewer.name })}</span>
        <details className="team-menu">
          <summary>
            <span className="font-semibold">{here ?? text.teamNavigation}</span>
            <span>{text.menu}</span>
          </summary>
          <TeamLinks rooms={rooms} />
        </details>
        <div className="team-row">
          <TeamLinks rooms={rooms} />
        </div>
      </div>
    </nav>
  );
}

interface TeamRoom {
  /** The first is where the link leads; being below any of them is being there. */
  places: readonly [string, ...string[]];
  label: string;
}

function useRooms(viewer: NonNullable<Shell['viewer']>): TeamRoom[] {
  const { locale, words } = useI18n();
  const text = words.layout;
  const triage = viewer.toSort > 0 ? plural(locale, text.toSort, viewer.toSort) : text.triage;
  const organising: TeamRoom[] = [{ places: [paths.organisation()], label: text.organisation }];
  const mediating: TeamRoom[] = [{ places: [paths.mediation()], label: text.mediation }];
  const staff: TeamRoom[] = [
    { places: [paths.triage(), paths.triageIdeas()], label: triage },
    { places: [paths.answers(), paths.decisions()], label: text.answers },
    { places: [paths.moderation()], label: text.moderation },
    { places: [paths.outcomes()], label: text.outcomes },
    { places: [paths.messages()], label: text.messages },
    { places: [paths.journal()], label: text.journal },
  ];
  const managing: TeamRoom[] = [
    { places: [paths.team()], label: text.team },
    { places: [paths.hubSettings(), paths.webhooks(), paths.retention()], label: text.settings },
  ];
  return [
    ...(viewer.organises ? organising : []),
    ...(viewer.mediates ? mediating : []),
    ...(viewer.isHubStaff ? staff : []),
    ...(viewer.managesRoles ? managing : []),
  ];
}

/** What became of an idea is followed with the others, though its address stands below the idea's. */
function roomPath(pathname: string): string {
  const number = Number(pathname.slice(paths.triageIdeas().length + 1).split('/')[0]);
  return pathname === paths.ideaOutcome(number) ? paths.outcomes() : pathname;
}

function isIn({ places }: TeamRoom, pathname: string): boolean {
  return places.some((place) => pathname === place || pathname.startsWith(`${place}/`));
}

function TeamLinks({ rooms }: { rooms: readonly TeamRoom[] }) {
  const text = useI18n().words.layout;
  const { pathname } = useLocation();
  return (
    <div className="team-links">
      {rooms.map((room) => (
        <a
          key={room.label}
          className="nav-link"
          href={room.places[0]}
          aria-current={isIn(room, roomPath(pathname)) ? 'page' : undefined}
        >
          {room.label}
        </a>
      ))}
      <form className="print" method="post" action={paths.signOut()}>
        <button type="submit" className="nav-link cursor-pointer underline">
          {text.signOut}
        </button>
      </form>
    </div>
  );
}
