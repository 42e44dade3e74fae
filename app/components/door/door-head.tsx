import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { SwitchTeamHead, type SwitchTeamView } from '../organisation/switch-team-head';

/** Whoever only welcomes people has no other room of the Switch to go to. */
export function DoorHead({ team, organises }: { team: SwitchTeamView; organises: boolean }) {
  const text = useI18n().words.door;
  if (organises) return <SwitchTeamHead team={team} here="door" />;
  return (
    <header className="page-head">
      <a className="tap" href={paths.switchEvent(team.slug)}>
        {text.back}
      </a>
      <h1>{team.title}</h1>
    </header>
  );
}
