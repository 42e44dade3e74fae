import { useI18n } from '~/i18n/i18n-context';
import { type SwitchRoom, switchRooms, type TeamPlace } from './switch-rooms';

export interface SwitchTeamNavProps {
  slug: string;
  here: TeamPlace;
}

/**
 * The rooms of one Switch, for its team: one line at any width, which says where one is and opens all of them. Where
 * there is width for it, the rooms of the same kind stand beside, as links. None of it needs a script.
 */
export function SwitchTeamNav({ slug, here }: SwitchTeamNavProps) {
  const { words } = useI18n();
  const text = words.organisation;
  const rooms = switchRooms(words, slug);
  const all = Object.values(rooms).flat();
  const near = Object.values(rooms).find((group) => group.some(({ place }) => place === here)) ?? [];
  return (
    <nav aria-label={text.navigation} className="rooms no-print mt-4">
      <details className="rooms-menu">
        <summary>
          <span className="rooms-here font-semibold">{all.find(({ place }) => place === here)?.label}</span>
          <span className="text-soft">{text.allPages}</span>
        </summary>
        <div className="rooms-groups">
          {(Object.keys(rooms) as (keyof typeof rooms)[]).map((group) => (
            <div key={group}>
              <p className="text-soft">{text.rooms[group]}</p>
              <RoomLinks rooms={rooms[group]} here={here} />
            </div>
          ))}
        </div>
      </details>
      <div className="rooms-row">
        <RoomLinks rooms={near} here={here} />
      </div>
    </nav>
  );
}

function RoomLinks({ rooms, here }: { rooms: readonly SwitchRoom[]; here: TeamPlace }) {
  return (
    <ul>
      {rooms.map(({ place, href, label }) => (
        <li key={place}>
          <a href={href} aria-current={place === here ? 'page' : undefined} className="room">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
