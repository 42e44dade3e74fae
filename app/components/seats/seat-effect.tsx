import type { SeatPreview } from '~/domain/registrations/seats/seat-preview';
import type { FormProblem } from '~/domain/switches/form/switch-form';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { sayingsOf } from '../organisation/switch-form-view';
import { SeatPromoted } from './seat-promoted';
import { SeatTimeline } from './seat-timeline';
import { SeatTypes } from './seat-types';
import { SeatWaiting } from './seat-waiting';

export interface SeatEffectProps {
  /** Undefined where it was not asked for what is typed now. */
  preview: SeatPreview | undefined;
  /** What is to mend in the form first. */
  problems: readonly FormProblem[];
  typeLabels: Readonly<Record<string, string>>;
  timeZone: string;
}

/** What the typed places would do: at once, and at each opening. The line at the top is read aloud when it changes. */
export function SeatEffect(props: SeatEffectProps) {
  const text = useI18n().words.seats;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section id="effect" aria-labelledby="effect-title" className="card seat-effect mb-8" tabIndex={0}>
      <h2 id="effect-title" className="text-xl">
        {text.effectTitle}
      </h2>
      <div id="effect-summary" role="status" className="mt-3 font-semibold">
        <Summary {...props} />
      </div>
      <div id="effect-details">
        <Details {...props} />
      </div>
    </section>
  );
}

function Summary({ preview, problems }: SeatEffectProps) {
  const { locale, words } = useI18n();
  const text = words.seats;
  if (problems.length > 0) return <p>{text.mend}</p>;
  if (!preview) return <p>{text.notAsked}</p>;
  const { effect, capacity, confirmed, isHeld } = preview;
  if (!effect) return <p>{text.mend}</p>;
  if (!isHeld) return <p>{text.notHeld}</p>;
  const taken = confirmed + effect.promoted.length;
  return (
    <>
      <p>{plural(locale, text.promoted, effect.promoted.length)}</p>
      <p>{plural(locale, text.stillWaiting, effect.waiting.length)}</p>
      <p>{fill(text.taken, { taken, capacity })}</p>
    </>
  );
}

function Details({ preview, problems, typeLabels, timeZone }: SeatEffectProps) {
  const { words } = useI18n();
  if (problems.length > 0)
    return (
      <ul className="mt-3 grid gap-2">
        {sayingsOf(words, problems).all.map(({ name, message }) => (
          <li key={name}>{message}</li>
        ))}
      </ul>
    );
  const effect = preview?.effect;
  if (!effect) return null;
  return (
    <>
      <SeatPromoted people={effect.promoted} typeLabels={typeLabels} />
      <SeatWaiting waiting={effect.waiting} typeLabels={typeLabels} />
      <SeatTimeline releases={effect.releases} typeLabels={typeLabels} timeZone={timeZone} />
      <SeatTypes types={effect.types} typeLabels={typeLabels} />
    </>
  );
}
