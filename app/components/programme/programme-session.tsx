import { SESSION_FIELDS } from '~/domain/switches/form/switch-form';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import type { Sayings } from '../organisation/switch-form-view';
import type { SessionView } from './programme-view';
import { SessionFields } from './session-fields';

export interface ProgrammeSessionProps {
  view: SessionView;
  say: Sayings;
  /** How many sessions there are in all. */
  count: number;
  isMoved: boolean;
}

/** One session: what it is at a glance, the buttons that move it, and its fields behind « Modifier ce temps ». */
export function ProgrammeSession({ view, say, count, isMoved }: ProgrammeSessionProps) {
  const text = useI18n().words.programme;
  const { at, name, hours, day, conflicts } = view;
  return (
    <li
      id={`session-${at}`}
      tabIndex={-1}
      data-session={at}
      className={classNames('session-card', isMoved && 'session-card-moved')}
    >
      <div className="session-card-head">
        {/* Shown by the script that drags; the buttons do the same. */}
        <span className="session-card-handle" data-drag aria-hidden="true" hidden>
          ⠿
        </span>
        <Glance view={view} />
        <MoveButtons at={at} name={name} count={count} />
      </div>
      {isMoved ? (
        <p className="session-card-said" data-said>
          {fill(text.moved, { name, day, hours: hours || text.hoursUnknown, position: at + 1, count })}
        </p>
      ) : null}
      {conflicts.length > 0 ? (
        <ul className="session-card-conflicts">
          {conflicts.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <details open={isOpen(view, say)}>
        <summary className="fold">
          {text.edit}
          <span className="sr-only">{` : ${name}`}</span>
        </summary>
        <SessionFields at={at} session={view.session} say={say} isOnly={count === 1} />
      </details>
    </li>
  );
}

/** What is new, or to be mended, is open; what is fine stays short. */
function isOpen({ at, session }: SessionView, say: Sayings): boolean {
  const isNew = session.start === '' && session.end === '';
  return isNew || SESSION_FIELDS.some((field) => say.of(`sessions[${at}].${field}`) !== undefined);
}

function Glance({ view }: { view: SessionView }) {
  const { words } = useI18n();
  const { name, hours, session } = view;
  const kind = words.switches.sessionKinds[session.kind as keyof typeof words.switches.sessionKinds];
  const facts = [name === kind ? '' : kind, session.room, session.facilitator].filter(Boolean);
  return (
    <div className="session-card-glance">
      <p className="text-soft first-letter:uppercase">{hours || words.programme.hoursUnknown}</p>
      <h4 className="text-lg">{name}</h4>
      {facts.length > 0 ? <p>{facts.join(' · ')}</p> : null}
    </div>
  );
}

function MoveButtons({ at, name, count }: { at: number; name: string; count: number }) {
  const text = useI18n().words.programme;
  const button = (to: number, label: string, of: string) => (
    <Button
      look="secondary"
      name="intent"
      value={`move-session-${at}-to-${to}`}
      formAction={`#session-${to}`}
      aria-label={fill(of, { name })}
    >
      {label}
    </Button>
  );
  return (
    <div className="actions">
      {at > 0 ? button(at - 1, text.up, text.upOf) : null}
      {at < count - 1 ? button(at + 1, text.down, text.downOf) : null}
    </div>
  );
}
