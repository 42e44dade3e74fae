import { useI18n } from '~/i18n/i18n-context';
import type { RoomScreenView } from './room-screen-view';
import { RoomVoices } from './room-voices';

/** The ideas as they arrive, the latest first, and who speaks. */
export function RoomIdeas({ view }: { view: RoomScreenView }) {
  const text = useI18n().words.room;
  const { ideas, voices, phase } = view;
  return (
    <section className="wall-ideas" aria-labelledby="room-ideas">
      <h2 id="room-ideas">
        {phase.state === 'after' ? text.ideas.zero : text.arriving}{' '}
        <span className="wall-count">{ideas.title}</span>
      </h2>
      {ideas.shown.length === 0 ? <p className="wall-empty">{text.noIdea}</p> : null}
      <ol className="wall-list">
        {ideas.shown.map(({ number, title, speaker }) => (
          <li key={number} data-key={number}>
            <span className="wall-idea" dir="auto">
              {title}
            </span>
            <span className="wall-speaker">{speaker}</span>
          </li>
        ))}
      </ol>
      {view.show === 'all' ? <RoomVoices voices={voices} /> : null}
    </section>
  );
}
