import { useI18n } from '~/i18n/i18n-context';
import { Notice } from '~/ui/notice';
import { VoicesBars } from './voices-bars';
import type { VoicesView } from './voices-view';

export interface VoicesPanelProps {
  voices: VoicesView;
  /** Folded, where something else matters more on the page. */
  isFolded?: boolean;
}

/** Whose voice is heard: the warning first, then the table with its bars. */
export function VoicesPanel({ voices, isFolded = false }: VoicesPanelProps) {
  const text = useI18n().words.voices;
  if (voices.total.proposed === 0) return null;
  const body = (
    <>
      <p className="text-soft">{text.lead}</p>
      <VoicesBars voices={voices} />
      <p className="mt-3 text-soft">{text.key}</p>
      <p className="text-soft">{text.keptText}</p>
    </>
  );
  return (
    <section className="voices mt-10" aria-labelledby="voices">
      {voices.warning ? (
        <Notice tone="warning" title={text.warnings[voices.warning].title}>
          <p>{text.warnings[voices.warning].text}</p>
        </Notice>
      ) : null}
      {isFolded ? (
        <details>
          <summary>
            <h2 id="voices" className="inline text-xl">
              {text.title}
            </h2>
          </summary>
          {body}
        </details>
      ) : (
        <>
          <h2 id="voices">{text.title}</h2>
          {body}
        </>
      )}
    </section>
  );
}
