import { useI18n } from '~/i18n/i18n-context';
import type { RoomPhaseView } from './room-screen-view';

const WIDTH = 1000;

/** What goes on, and how long it still does: the largest thing in the room. */
export function RoomPhase({ phase, message }: { phase: RoomPhaseView; message: string }) {
  const { locale, words } = useI18n();
  const { left, lastMinute } = words.room;
  const { clock } = phase;
  return (
    <section className={`wall-phase wall-phase-${phase.state}`} data-part="phase">
      <h2 className="wall-phase-name">{phase.name}</h2>
      <p className="wall-phase-time">
        <strong
          {...(clock
            ? {
                'data-now': clock.now,
                'data-ends': clock.endsAt,
                'data-starts': clock.startsAt,
                'data-one': left.one,
                'data-other': left.other,
                'data-last': lastMinute,
                'data-locale': locale,
              }
            : {})}
        >
          {phase.left ?? phase.over}
        </strong>
        {phase.until ? <span>{phase.until}</span> : null}
      </p>
      {message ? <p className="wall-message">{message}</p> : null}
      {phase.next ? <p className="wall-next">{phase.next}</p> : null}
      {clock ? <PhaseBar {...clock} /> : null}
    </section>
  );
}

/** How much of the phase is over: the words say the same. */
function PhaseBar({ now, startsAt, endsAt }: { now: number; startsAt: number; endsAt: number }) {
  const share = Math.min(1, Math.max(0, (now - startsAt) / Math.max(1, endsAt - startsAt)));
  return (
    <svg
      className="wall-bar"
      viewBox={`0 0 ${WIDTH} 20`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="wall-bar-track" width={WIDTH} height="20" />
      <rect className="wall-bar-gone" width={share * WIDTH} height="20" data-gone={WIDTH} />
    </svg>
  );
}
