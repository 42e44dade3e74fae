import { fill } from '~/i18n/fill';
import type { fr } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/text-area';
import { CarriedFields } from './carried-fields';
import { FormSection } from './form-section';

/** Why a cancelling cannot go on, with the figures of the sentence that says so. */
export interface CancellingProblem {
  reason: keyof typeof fr.organisation.cancel.problems;
  facts: Record<string, string | number>;
}

interface Target {
  slug: string;
  version: number;
}

/** Asks why, then leads to the page that asks to confirm. */
export function CancelSwitchForm(props: {
  event: Target;
  reason: string;
  problem?: CancellingProblem | undefined;
  typedWords?: readonly [string, string][] | undefined;
}) {
  const { event, reason, problem, typedWords = [] } = props;
  const { words } = useI18n();
  const text = words.organisation.cancel;
  const error = problem && fill(text.problems[problem.reason], problem.facts);
  return (
    <FormSection id="cancel" title={text.title}>
      {/* No fragment in the address: with one, browsers leave the focus where it is. */}
      <form method="post" action={paths.manageSwitch(event.slug)} noValidate>
        <ErrorSummary
          title={words.forms.errorsTitle}
          errors={error ? [{ name: 'reason', message: error }] : []}
        />
        <p className="mb-4">{text.text}</p>
        <CarriedFields fields={typedWords} />
        <input type="hidden" name="version" value={event.version} />
        <TextArea
          name="reason"
          label={text.reason}
          need="required"
          hint={text.reasonHint}
          error={error}
          rows={3}
          defaultValue={reason}
        />
        <Button look="danger" name="intent" value="cancel">
          {text.next}
        </Button>
      </form>
    </FormSection>
  );
}

/** The last word where nobody has to be told: what everybody will read, and both ways out. */
export function ConfirmCancelling({ event, reason }: { event: Target; reason: string }) {
  const text = useI18n().words.organisation.cancel;
  return (
    <section className="notice notice-danger" aria-labelledby="cancel-title">
      {/* biome-ignore lint/a11y/noAutofocus: the question comes in answer to a button, far from the top of the page */}
      <h2 id="cancel-title" className="notice-title" tabIndex={-1} autoFocus>
        {text.confirmTitle}
      </h2>
      <p>{text.nobody}</p>
      <p>{text.final}</p>
      <p className="font-semibold">{text.yourReason}</p>
      <p className="whitespace-pre-line">{reason}</p>
      <form method="post" action={paths.manageSwitch(event.slug)} className="actions mt-4">
        <input type="hidden" name="version" value={event.version} />
        <input type="hidden" name="reason" value={reason} />
        <input type="hidden" name="confirmed" value="yes" />
        <Button look="danger" name="intent" value="cancel">
          {text.confirm}
        </Button>
        <ButtonLink look="secondary" href={paths.manageSwitch(event.slug)}>
          {text.keep}
        </ButtonLink>
      </form>
    </section>
  );
}
