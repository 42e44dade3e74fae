import type { LifeCycle } from '~/domain/switches/life-cycle';
import type { SwitchStatus } from '~/domain/switches/switch-event';
import { fill } from '~/i18n/fill';
import type { fr } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';
import { ZoneTag } from '../zones/zone-tag';
import { LifeCycleTag } from './life-cycle-tag';
import type { TeamPlace } from './switch-rooms';
import { SwitchTeamNav } from './switch-team-nav';

export interface SwitchTeamView {
  slug: string;
  title: string;
  status: SwitchStatus;
  state: LifeCycle;
  /** The day for which it was planned before it was postponed, in words. */
  postponedFrom: string | null;
  zone: { name: string; hue: string };
  days: string;
  done: keyof typeof fr.organisation.done | undefined;
  refusal: TeamRefusal | undefined;
}

/** Reasons that the team is told: those of the dictionary, and the one that the conflict tells. */
export type TeamRefusal = keyof typeof fr.organisation.refused | 'stale';

export interface SwitchTeamHeadProps {
  team: SwitchTeamView;
  here: TeamPlace;
  refusal?: TeamRefusal | undefined;
}

/** Which Switch this is, what has just happened, and where else to go. */
export function SwitchTeamHead({ team, here, refusal = team.refusal }: SwitchTeamHeadProps) {
  const { words } = useI18n();
  const text = words.organisation;
  return (
    <header className="page-head">
      <a className="tap no-print" href={paths.organisation()}>
        {text.back}
      </a>
      <h1>{team.title}</h1>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ZoneTag zone={team.zone} />
        <LifeCycleTag state={team.state} isPostponed={team.postponedFrom !== null} />
        <span>{team.days}</span>
        {team.postponedFrom ? (
          <span className="text-soft">{fill(words.lifeCycle.firstPlanned, { day: team.postponedFrom })}</span>
        ) : null}
        {team.status === 'draft' ? null : (
          <a className="tap no-print" href={paths.switchEvent(team.slug)}>
            {text.publicPage}
          </a>
        )}
      </div>
      <SwitchTeamNav slug={team.slug} here={here} />
      {team.done && !refusal ? (
        <DoneNotice title={text.done[team.done]}>
          {team.done === 'annule' || team.done === 'reporte' ? (
            <>
              <p>{text.told}</p>
              <a className="tap" href={paths.calls(team.slug)}>
                {words.lifeCycle.seeCalls}
              </a>
            </>
          ) : null}
          {team.done === 'inscriptionAnnulee' ? <p>{text.told}</p> : null}
        </DoneNotice>
      ) : null}
      {refusal ? (
        <Notice tone="warning" role="alert">
          <p>{refusal === 'stale' ? text.conflict.title : text.refused[refusal]}</p>
        </Notice>
      ) : null}
    </header>
  );
}
