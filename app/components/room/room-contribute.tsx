import { useI18n } from '~/i18n/i18n-context';
import type { RoomScreenView } from './room-screen-view';

/** How to propose an idea: by an address that is typed, by a square, by voice. Never only one way. */
export function RoomContribute({ view }: { view: RoomScreenView }) {
  const text = useI18n().words.room;
  const { size, path, label } = view.qr;
  return (
    <section className="room-contribute" aria-labelledby="room-contribute">
      <svg className="room-qr" viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={label}>
        <rect x="-2" y="-2" width={size + 4} height={size + 4} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <div>
        <h2 id="room-contribute">{text.contribute}</h2>
        <p className="room-address">{view.address}</p>
        <p>{text.byAddress},</p>
        <p>{text.byQr},</p>
        <p>{text.byVoice}.</p>
        <p className="room-phone">{view.phone}</p>
      </div>
    </section>
  );
}
