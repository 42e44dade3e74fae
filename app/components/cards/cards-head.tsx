import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { SwitchTeamHead, type SwitchTeamView } from '../organisation/switch-team-head';

export interface CardsHeadProps {
  team: SwitchTeamView;
  /** Whoever only facilitates copies, and has no other room of the Switch to go to. */
  organises: boolean;
  here: 'print' | 'copy';
}

/** Which Switch it is, and the two rooms of its cards: printing and copying. */
export function CardsHead({ team, organises, here }: CardsHeadProps) {
  const text = useI18n().words.cards;
  if (!organises)
    return (
      <header className="page-head">
        <a className="tap" href={paths.switchEvent(team.slug)}>
          {text.backToSwitch}
        </a>
        <h1>{team.title}</h1>
      </header>
    );
  const rooms = [
    { place: 'print', href: paths.cards(team.slug), label: text.rooms.print },
    { place: 'copy', href: paths.photosToCopy(team.slug), label: text.rooms.copy },
  ];
  return (
    <>
      <SwitchTeamHead team={team} here="cards" />
      <nav aria-label={text.rooms.label} className="cards-rooms no-print">
        <ul>
          {rooms.map(({ place, href, label }) => (
            <li key={place}>
              <a className="room" href={href} aria-current={place === here ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
