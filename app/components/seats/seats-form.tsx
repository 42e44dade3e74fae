import type { ReactNode } from 'react';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { SWITCH_FORM_ID } from '../organisation/switch-form';
import { SwitchFormSeats } from '../organisation/switch-form-seats';
import { type SwitchFormView, sayingsOf } from '../organisation/switch-form-view';

export interface SeatsFormProps {
  action: string;
  view: SwitchFormView;
  existing: { id: string; seen: string };
  /** A cancelled Switch stays as it was. */
  isFinal: boolean;
  /** What it would do, beside it. */
  children: ReactNode;
}

/**
 * The places of a Switch beside what they would do. `preview` shows the page again with the effect;
 * public/enhance/seat-effect.js asks for it while one types.
 */
export function SeatsForm({ action, view, existing, isFinal, children }: SeatsFormProps) {
  const { words } = useI18n();
  const say = sayingsOf(words, view.problems);
  return (
    <form id={SWITCH_FORM_ID} method="post" action={action} noValidate data-effect="">
      {/* The Enter key presses a form's first button: let it be this one, not "add an opening". */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
        {words.organisation.save}
      </button>
      <input type="hidden" name="id" value={existing.id} />
      <input type="hidden" name="seen" value={existing.seen} />
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <div className="grid items-start gap-x-10 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_23rem]">
        <SwitchFormSeats view={view} say={say} />
        {children}
        {isFinal ? null : (
          <div className="actions border-t border-line pt-6 lg:col-span-2">
            <Button name="intent" value="save">
              {words.organisation.save}
            </Button>
            <Button look="secondary" name="intent" value="preview" formAction="#effect">
              {words.seats.see}
            </Button>
          </div>
        )}
      </div>
      <script type="module" src="/enhance/seat-effect.js" />
    </form>
  );
}
