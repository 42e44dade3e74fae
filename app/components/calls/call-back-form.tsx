import type { ReactNode } from 'react';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import type { CallBackProblem } from './calls-view';

export interface CallBackFormProps {
  /** For the ids of its fields: there is one on each card. */
  at: number;
  refused: CallBackProblem | undefined;
  today: string;
  /** Hidden fields: whose call it is. */
  children: ReactNode;
}

/** « Rappeler à… » unfolds into a day and an hour, without any script. */
export function CallBackForm({ at, refused, today, children }: CallBackFormProps) {
  const text = useI18n().words.calls;
  const problem = refused ? `call-back-${at}-problem` : undefined;
  const field = (name: 'day' | 'hour', type: 'date' | 'time', label: string, value: string) => (
    <div>
      <label className="field-label" htmlFor={`call-back-${at}-${name}`}>
        {label}
      </label>
      <input
        className="input"
        id={`call-back-${at}-${name}`}
        {...{ name, type }}
        defaultValue={value}
        aria-describedby={problem}
        aria-invalid={refused ? true : undefined}
      />
    </div>
  );
  return (
    <details open={refused !== undefined}>
      <summary className="button button-secondary">{text.callBackOpen}</summary>
      <form method="post" className="call-back field" data-invalid={refused ? '' : undefined}>
        {children}
        {field('day', 'date', text.callBackDay, refused?.day ?? today)}
        {field('hour', 'time', text.callBackHour, refused?.hour ?? '')}
        {refused ? (
          <p className="field-error" id={problem}>
            {text.callBackProblems[refused.problem]}
          </p>
        ) : null}
        <Button look="secondary" name="intent" value="call_back">
          {text.callBackNote}
        </Button>
      </form>
    </details>
  );
}
