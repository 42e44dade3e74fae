import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import type { SessionView } from './session-view';

/** The sessions, day by day where there are several. */
export function SwitchProgramme({
  sessions,
  headings: Heading = 'h3',
}: {
  sessions: readonly SessionView[];
  /** Of the days, by where the programme stands in its page. */
  headings?: 'h2' | 'h3';
}) {
  const days = [...new Set(sessions.map((session) => session.day))];
  return (
    <div className="grid gap-6">
      {days.map((day) => (
        <div key={day}>
          {days.length > 1 ? <Heading className="mb-2 first-letter:uppercase">{day}</Heading> : null}
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

function Session({ session }: { session: SessionView }) {
  const { words } = useI18n();
  return (
    <li className="programme-session">
      <p className="text-soft first-letter:uppercase">{session.hours}</p>
      <p className="text-lg font-bold">{session.title || words.switches.sessionKinds[session.kind]}</p>
      <p>
        {session.title ? `${words.switches.sessionKinds[session.kind]}. ` : null}
        {words.switches.sessionExplained[session.kind]}
      </p>
      {session.description ? <p className="mt-1 whitespace-pre-line">{session.description}</p> : null}
      <Where session={session} />
    </li>
  );
}

/** In which room, and with whom. */
function Where({ session: { room, facilitator } }: { session: SessionView }) {
  const text = useI18n().words.programme.shown;
  if (!room && !facilitator) return null;
  return (
    <p className="mt-1 text-soft">
      {room ? fill(text.room, { room }) : null}
      {room && facilitator ? ' ' : null}
      {facilitator ? fill(text.facilitator, { name: facilitator }) : null}
    </p>
  );
}
