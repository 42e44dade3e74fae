import { useI18n } from '~/i18n/i18n-context';
import type { RoomScreenView } from './room-screen-view';

/** How to propose an idea: by an address that is typed, by a square, by voice. Never only one way. */
export function RoomContribute({ view }: { view: RoomScreenView }) {
  const text = useI18n().words.room;
  const { size, path, label } = view.qr;
  // Nobody sits at a table any more.
  const isOver = view.phase.state === 'after';
  return (
    <section className="wall-contribute" aria-labelledby="room-contribute">
      <svg className="wall-qr" viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={label}>
        <rect x="-2" y="-2" width={size + 4} height={size + 4} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <div>
        <h2 id="room-contribute">{text.contribute}</h2>
        <p className="wall-address">{view.address}</p>
        <p className="wall-long">{text.byAddress},</p>
        <p className="wall-long">
          {text.byQr}
          {isOver ? '.' : ','}
        </p>
        {isOver ? null : <p>{text.byVoice}.</p>}
        <p className="wall-long">{view.phone}</p>
      </div>
    </section>
  );
}
