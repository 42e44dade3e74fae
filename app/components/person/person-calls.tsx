import type { CallOutcome } from '~/domain/calls/call-outcomes';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';

export interface PersonCall {
  id: string;
  outcome: CallOutcome;
  when: string;
  callBack: string | null;
  by: string | null;
}

/** What came of calling somebody; nothing where nobody called. */
export function PersonCalls({ calls }: { calls: readonly PersonCall[] }) {
  const { person: text, calls: callWords } = useI18n().words;
  if (calls.length === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="calls-title">
      <h3 id="calls-title">{text.callsTitle}</h3>
      <ul className="mt-3 grid gap-3">
        {calls.map(({ id, outcome, when, callBack, by }) => (
          <li key={id}>
            <p className="font-semibold">
              {callBack ? fill(text.callBackAt, { when: callBack }) : callWords.outcomes[outcome]}
            </p>
            <p className="text-sm text-soft">{[by, when].filter(Boolean).join(', ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
