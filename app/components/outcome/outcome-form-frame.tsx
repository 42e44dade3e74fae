import type { ReactNode } from 'react';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import type { IdeaSayings } from '../ideas/idea-sayings';
import type { OutcomeForm } from './outcome-answer';
import type { OutcomeDesk } from './outcome-desk';

export interface OutcomeFormFrameProps {
  form: OutcomeForm;
  desk: OutcomeDesk;
  title: string;
  lead: string;
  /** What its button says. */
  send: string;
  say: IdeaSayings;
  withFile?: boolean;
  children: ReactNode;
}

/** One of the forms of the page: its title, what was wrong, its fields, one button. */
export function OutcomeFormFrame(props: OutcomeFormFrameProps) {
  const { form, desk, title, lead, send, say, withFile = false, children } = props;
  const { words } = useI18n();
  return (
    <section className="card mb-8" aria-labelledby={`form-${form}`}>
      <h2 id={`form-${form}`} className="text-xl">
        {title}
      </h2>
      <p className="mb-4 text-soft">{lead}</p>
      <form
        method="post"
        action={paths.ideaOutcome(desk.idea.number)}
        noValidate
        {...(withFile ? { encType: 'multipart/form-data' as const } : {})}
      >
        <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
        {/* An older version than the page shows is refused. */}
        <input type="hidden" name="expectedVersion" value={desk.idea.version} />
        {children}
        <Button name="intent" value={form}>
          {send}
        </Button>
      </form>
    </section>
  );
}
