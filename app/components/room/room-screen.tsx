import { useI18n } from '~/i18n/i18n-context';
import { RoomContribute } from './room-contribute';
import { RoomIdeas } from './room-ideas';
import { RoomOutputs } from './room-outputs';
import { RoomPhase } from './room-phase';
import type { RoomScreenView } from './room-screen-view';
import { RoomVoices } from './room-voices';

/**
 * The screen of the room, for a projector: read from ten metres, without scrolling, and naming nobody.
 * public/enhance/room.js reads it again every few seconds and takes over each part that changed (data-part).
 */
export function RoomScreen({ view }: { view: RoomScreenView }) {
  const text = useI18n().words.room;
  return (
    <main className={`wall wall-shows-${view.show}`} id="room" data-offline={text.offline}>
      <header className="wall-head" data-part="head">
        <h1>{view.title}</h1>
        <p className={`wall-zone hue-${view.zone.hue}`}>{view.zone.name}</p>
      </header>
      <RoomPhase phase={view.phase} message={view.message} />
      <div className="wall-body" data-part="body">
        {view.show === 'all' || view.show === 'ideas' ? <RoomIdeas view={view} /> : null}
        {view.show === 'all' || view.show === 'outputs' ? <RoomOutputs view={view} /> : null}
        {view.show === 'ideas' ? <RoomVoices voices={view.voices} /> : null}
        <RoomContribute view={view} />
      </div>
      <p className="wall-offline" role="status" id="room-offline" hidden />
      <noscript>
        {/* Without the script the browser itself reads the page again. */}
        <meta httpEquiv="refresh" content="20" />
      </noscript>
      <script type="module" src="/enhance/room.js" />
    </main>
  );
}
