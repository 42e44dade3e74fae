import { IDEA_LIMITS } from '~/domain/ideas/idea';
import { SPLIT_LIMITS } from '~/domain/ideas/merging/split-input';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { ChoiceGroup } from '~/ui/choice-group';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/text-area';
import { ideaSayings } from '../ideas/idea-sayings';
import { SplitPart } from './split-part';
import type { SplitForm } from './split-typed';

export interface SplitFormProps {
  number: number;
  version: number;
  form: SplitForm;
  errors: Record<string, string[]>;
  speakers: readonly Choice[];
  audiences: readonly Choice[];
}

/** Making several ideas of one: any number of parts between two and six, added by a button, without JavaScript. */
export function SplitIdeaForm({ number, version, form, errors, speakers, audiences }: SplitFormProps) {
  const { locale, words } = useI18n();
  const text = words.merging.split;
  const limits = { ...IDEA_LIMITS, ...SPLIT_LIMITS };
  const say = ideaSayings(locale, words.merging.errors, { values: {}, errors }, limits);
  return (
    <form method="post" action={paths.splitIdea(number)} noValidate>
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <input type="hidden" name="expectedVersion" value={version} />
      <input type="hidden" name="count" value={form.parts.length} />
      {form.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place
        <SplitPart key={at} at={at} part={part} say={say} speakers={speakers} audiences={audiences} />
      ))}
      <p className="actions mb-8">
        {form.parts.length < SPLIT_LIMITS.most ? (
          <Button look="secondary" name="intent" value="more">
            {text.add}
          </Button>
        ) : null}
        {form.parts.length > SPLIT_LIMITS.fewest ? (
          <Button look="quiet" name="intent" value="fewer">
            {text.remove}
          </Button>
        ) : null}
      </p>
      <ChoiceGroup
        kind="radio"
        name="closes"
        label={text.closes}
        need="required"
        choices={[
          { value: 'no', label: text.stays },
          { value: 'yes', label: text.leaves },
        ]}
        chosen={[form.closes ? 'yes' : 'no']}
      />
      <TextArea
        name="reason"
        label={text.reason}
        need="required"
        hint={text.reasonHint}
        error={say.of('reason')}
        defaultValue={form.reason}
      />
      <Button name="intent" value="split">
        {text.send}
      </Button>
    </form>
  );
}
