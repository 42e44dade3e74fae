import { ROOM_STEP_MINUTES, ROOM_VIEWS } from '~/domain/room/room-screen';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { TextField } from '~/ui/text-field';
import type { RoomRemoteView } from './room-remote-view';

/** Large buttons for a phone: the time left, the phase, what is shown large, a few words. */
export function RoomRemote({ view, problem }: { view: RoomRemoteView; problem?: string | undefined }) {
  const text = useI18n().words.room.remote;
  return (
    <>
      <p className="page-lead">{text.lead}</p>
      {view.isPublic ? (
        <>
          <p className="actions mt-4">
            <ButtonLink href={paths.room(view.slug)} target="_blank">
              {text.open}
            </ButtonLink>
          </p>
          <p className="mt-3">{fill(text.address, { address: view.address })}</p>
        </>
      ) : null}
      <Now view={view} />
      <Sessions view={view} />
      <Show view={view} />
      <Message view={view} problem={problem} />
    </>
  );
}

function Seen({ view }: { view: RoomRemoteView }) {
  return <input type="hidden" name="seen" value={view.seen} />;
}

function Now({ view }: { view: RoomRemoteView }) {
  const text = useI18n().words.room.remote;
  const { phase } = view;
  const step = { minutes: ROOM_STEP_MINUTES };
  return (
    <section aria-labelledby="now" className="card mt-8">
      <h2 id="now" className="text-base text-soft">
        {text.now}
      </h2>
      <p className="text-2xl font-bold">{phase.name}</p>
      <p className="text-xl">{phase.over ?? phase.until}</p>
      {phase.next ? <p className="mt-1">{phase.next}</p> : null}
      {phase.isAdjusted ? <p className="mt-1 text-soft">{text.adjusted}</p> : null}
      {phase.sessionId ? (
        <form method="post" className="remote-buttons">
          <Seen view={view} />
          <Button name="intent" value="longer">
            {fill(text.longer, step)}
          </Button>
          <Button name="intent" value="shorter" look="secondary">
            {fill(text.shorter, step)}
          </Button>
          <Button name="intent" value="end" look="secondary">
            {text.end}
          </Button>
          {phase.isAdjusted ? (
            <Button name="intent" value="follow" look="secondary">
              {text.follow}
            </Button>
          ) : null}
        </form>
      ) : null}
    </section>
  );
}

function Sessions({ view }: { view: RoomRemoteView }) {
  const text = useI18n().words.room.remote;
  return (
    <section aria-labelledby="sessions" className="mt-8">
      <h2 id="sessions">{text.sessions}</h2>
      {view.sessions.length === 0 ? <p>{text.noSession}</p> : null}
      <ul className="remote-sessions">
        {view.sessions.map(({ id, name, planned, isOn }) => (
          <li key={id}>
            <span>
              <strong className="block">{name}</strong>
              <span className="text-soft">{fill(text.planned, { hours: planned })}</span>
            </span>
            {isOn ? (
              <strong>{text.here}</strong>
            ) : (
              <form method="post">
                <Seen view={view} />
                <input type="hidden" name="session" value={id} />
                <Button
                  name="intent"
                  value="begin"
                  look="secondary"
                  aria-label={fill(text.beginOf, { session: name })}
                >
                  {text.begin}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Show({ view }: { view: RoomRemoteView }) {
  const text = useI18n().words.room.remote;
  return (
    <section aria-labelledby="show" className="mt-8">
      <h2 id="show">{text.show}</h2>
      <form method="post" className="remote-buttons">
        <Seen view={view} />
        <input type="hidden" name="intent" value="show" />
        {ROOM_VIEWS.map((each) => (
          <Button
            key={each}
            name="view"
            value={each}
            look={each === view.show ? 'primary' : 'secondary'}
            aria-pressed={each === view.show}
          >
            {text.views[each]}
          </Button>
        ))}
      </form>
    </section>
  );
}

function Message({ view, problem }: { view: RoomRemoteView; problem: string | undefined }) {
  const text = useI18n().words.room.remote;
  return (
    <section aria-labelledby="word" className="mt-8">
      <h2 id="word">{text.messageTitle}</h2>
      {view.message ? <p className="mb-3">{fill(text.messageShown, { message: view.message })}</p> : null}
      <form method="post" noValidate>
        <Seen view={view} />
        <TextField
          name="message"
          label={text.message}
          hint={text.messageHint}
          error={problem}
          defaultValue={view.message}
        />
        <p className="actions">
          <Button name="intent" value="say">
            {text.say}
          </Button>
          {view.message ? (
            <Button name="intent" value="hush" look="secondary">
              {text.hush}
            </Button>
          ) : null}
        </p>
      </form>
    </section>
  );
}
