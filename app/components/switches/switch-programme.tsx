import { useI18n } from '~/i18n/i18n-context';
import type { SwitchView } from './switch-view';

/** The sessions, day by day where there are several. */
export function SwitchProgramme({ sessions }: { sessions: SwitchView['sessions'] }) {
  const days = [...new Set(sessions.map((session) => session.day))];
  return (
    <div className="grid gap-6">
      {days.map((day) => (
        <div key={day}>
          {days.length > 1 ? <h3 className="mb-2 first-letter:uppercase">{day}</h3> : null}
          <ol className="programme">
            {sessions
              .filter((session) => session.day === day)
              .map((session) => (
                <Session key={session.id} session={session} />
              ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

function Session({ session }: { session: SwitchView['sessions'][number] }) {
  const { words } = useI18n();
  return (
    <li className="programme-session">
      <p className="text-soft first-letter:uppercase">{session.hours}</p>
      <p className="text-lg font-bold">{session.title || words.switches.sessionKinds[session.kind]}</p>
      <p>
        {session.title ? `${words.switches.sessionKinds[session.kind]}. ` : null}
        {words.switches.sessionExplained[session.kind]}
      </p>
    </li>
  );
}
