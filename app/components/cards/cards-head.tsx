import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { SwitchTeamHead, type SwitchTeamView } from '../organisation/switch-team-head';
import { CardsRooms } from './cards-rooms';

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
  return (
    <>
      <SwitchTeamHead team={team} here="tables" />
      <CardsRooms slug={team.slug} here={here} />
    </>
  );
}
