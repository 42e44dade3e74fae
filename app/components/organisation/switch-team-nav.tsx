import { useI18n } from '~/i18n/i18n-context';
import { type SwitchRoom, switchRooms, type TeamPlace } from './switch-rooms';

export interface SwitchTeamNavProps {
  slug: string;
  here: TeamPlace;
}

/**
 * The rooms of one Switch, for its team. A row where there is width for it; on a phone one line, which says where one
 * is and opens the others. Both stand in the page, one of them at a time: which of the two needs no script.
 */
export function SwitchTeamNav({ slug, here }: SwitchTeamNavProps) {
  const { words } = useI18n();
  const text = words.organisation;
  const rooms = switchRooms(words, slug);
  const all = Object.values(rooms).flat();
  return (
    <nav aria-label={text.navigation} className="no-print mt-4">
      <details className="rooms-menu">
        <summary>
          <span className="font-semibold">{all.find(({ place }) => place === here)?.label}</span>
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
        <RoomLinks rooms={all} here={here} />
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
