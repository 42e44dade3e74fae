import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import type { VoicesView } from '../voices/voices-view';

const WIDTH = 100;

/** Who speaks in this room and whose ideas are kept, by type of actor. A bar for each says the same as its words. */
export function RoomVoices({ voices }: { voices: VoicesView }) {
  const { locale, words } = useI18n();
  const text = words.room;
  const spoke = voices.types.filter(({ proposed }) => proposed > 0);
  const most = Math.max(1, ...spoke.map(({ proposed }) => proposed));
  if (spoke.length === 0) return null;
  return (
    <section className="wall-voices" aria-labelledby="room-voices">
      <h2 id="room-voices">{text.voices}</h2>
      <ul>
        {spoke.map(({ type, label, proposed, kept }) => (
          <li key={type} data-key={type}>
            <span className="wall-voice">{label}</span>
            <span className="wall-voice-count">{proposed}</span>
            <svg viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect className="wall-voice-said" width={(proposed / most) * WIDTH} height="10" />
              <rect className="wall-voice-kept" width={(kept / most) * WIDTH} height="10" />
            </svg>
            <span className="wall-speaker">
              {kept > 0 ? fill(plural(locale, text.keptOf, kept), { proposed }) : proposed}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
