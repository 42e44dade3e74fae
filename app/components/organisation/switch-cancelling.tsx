import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { TextArea } from '~/ui/text-area';
import { FormSection } from './form-section';

const MOST_LETTERS = 500;

interface Target {
  slug: string;
  version: number;
}

/** Asks why, then leads to the page that asks to confirm. */
export function CancelSwitchForm(props: {
  event: Target;
  reason: string;
  problem?: 'reason-missing' | 'reason-long' | undefined;
}) {
  const { event, reason, problem } = props;
  const { words } = useI18n();
  const text = words.organisation.cancel;
  return (
    <FormSection id="cancel" title={text.title}>
      <form method="post" action={`${paths.manageSwitch(event.slug)}#cancel`} noValidate>
        <p className="mb-4">{text.text}</p>
        <input type="hidden" name="version" value={event.version} />
        <TextArea
          name="reason"
          label={text.reason}
          need={`(${words.forms.required})`}
          hint={text.reasonHint}
          error={problem ? fill(text.problems[problem], { most: MOST_LETTERS }) : undefined}
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

/** The last word: how many are told, what they will read, and both ways out. */
export function ConfirmCancelling(props: { event: Target; reason: string; people: number }) {
  const { event, reason, people } = props;
  const { locale, words } = useI18n();
  const text = words.organisation.cancel;
  return (
    <section className="notice notice-danger" id="cancel" aria-labelledby="cancel-title">
      <h2 id="cancel-title" className="notice-title">
        {text.confirmTitle}
      </h2>
      <p>{plural(locale, text.told, people)}</p>
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
