import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice-group';
import { ErrorSummary } from '~/ui/error-summary';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextField } from '~/ui/text-field';
import { ideaSayings } from '../ideas/idea-sayings';

export interface FollowFormProps {
  action: string;
  /** To choose from; none where one idea is followed. */
  zones?: readonly { slug: string; name: string }[];
  state: FormState;
}

/** The whole hub, as a choice beside its zones. */
export const WHOLE_HUB = 'hub';

/** Where somebody wants to hear of ideas: an address, and nothing else. */
export function FollowForm({ action, zones, state }: FollowFormProps) {
  const { locale, words } = useI18n();
  const text = words.voice.follow;
  const say = ideaSayings(locale, words.voice.errors, state, {});
  return (
    <form method="post" action={action} noValidate>
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      {zones ? (
        <ChoiceGroup
          kind="radio"
          name="zone"
          label={text.which}
          need="required"
          error={say.of('zone')}
          choices={[
            { value: WHOLE_HUB, label: text.everything },
            ...zones.map(({ slug, name }) => ({ value: slug, label: fill(text.zone, { zone: name }) })),
          ]}
          chosen={state.values.zone ?? []}
        />
      ) : null}
      <TextField
        name="email"
        type="email"
        label={text.email}
        need="required"
        hint={text.emailHint}
        error={say.of('email')}
        autoComplete="email"
        spellCheck={false}
        defaultValue={firstValue(state, 'email')}
      />
      <p className="mb-6 max-w-2xl text-soft">{text.private}</p>
      <Button>{zones ? text.send : text.sendOne}</Button>
    </form>
  );
}
