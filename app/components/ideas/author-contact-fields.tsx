import { AUTHOR_CHANNELS, type AuthorChannel } from '~/domain/ideas/author-channel';
import { useI18n } from '~/i18n/i18n-context';
import { Checkbox } from '~/ui/checkbox';
import type { Choice } from '~/ui/choice';
import { ChoiceGroup } from '~/ui/choice-group';
import { type FormState, firstValue } from '~/ui/form-state';
import { SelectField } from '~/ui/select-field';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import type { IdeaSayings } from './idea-sayings';

export interface AuthorContactFieldsProps {
  /** Who fills the form in: the author of the idea, or somebody who writes for them at a table. */
  by: 'self' | 'table';
  state: FormState;
  /** Its sentences come from the dictionary section "authorContact", with CONTACT_LIMITS. */
  say: IdeaSayings;
  channels?: readonly AuthorChannel[];
  /** Those of the hub: who tells them may belong to one. */
  organizations?: readonly Choice[];
}

/**
 * Whether and how somebody hears what became of their idea, and their consent. All fields are there; where the browser
 * can, only those of the chosen channel are shown (author-contact.css).
 */
export function AuthorContactFields(props: AuthorContactFieldsProps) {
  const { by, state, say, channels = AUTHOR_CHANNELS } = props;
  const text = useI18n().words.authorContact;
  const labels = { ...text.channels, mediator: text[by].mediator, none: text[by].none };
  return (
    <div className="author-contact">
      <ChoiceGroup
        kind="radio"
        name="authorContact"
        label={text[by].contact}
        need="optional"
        hint={text[by].contactHint}
        error={say.of('authorContact')}
        choices={channels.map((value) => ({ value, label: labels[value] }))}
        chosen={state.values.authorContact ?? []}
        inline
      />
      <ReachFields {...props} />
      <div data-reach="any">
        <Checkbox
          name="authorConsent"
          label={text[by].consent}
          hint={text.consentHint}
          error={say.of('authorConsent')}
          defaultChecked={firstValue(state, 'authorConsent') === 'yes'}
        />
      </div>
    </div>
  );
}

function ReachFields({ by, state, say, organizations = [] }: AuthorContactFieldsProps) {
  const text = useI18n().words.authorContact;
  const of = (name: string) => ({ name, error: say.of(name), defaultValue: firstValue(state, name) });
  // At a table the browser's own address is not that of the person who speaks.
  const completes = (own: string) => (by === 'self' ? own : 'off');
  return (
    <>
      <div data-reach="email">
        <TextField
          {...of('authorEmail')}
          need="required"
          type="email"
          label={text.email}
          hint={text.emailHint}
          autoComplete={completes('email')}
          spellCheck={false}
        />
      </div>
      <div data-reach="phone">
        <TextField
          {...of('authorPhone')}
          need="required"
          type="tel"
          label={text.phone}
          hint={text.phoneHint}
          autoComplete={completes('tel')}
        />
      </div>
      <div data-reach="letter">
        <TextArea
          {...of('authorAddress')}
          need="required"
          label={text.address}
          hint={text.addressHint}
          rows={3}
        />
      </div>
      <div data-reach="mediator">
        <TextField
          {...of('authorMediator')}
          need={organizations.length > 0 ? 'optional' : 'required'}
          label={text.mediator}
          hint={text.mediatorHint}
          autoComplete="off"
        />
        {organizations.length > 0 ? (
          <SelectField
            {...of('authorOrganizationId')}
            need="optional"
            label={text.organization}
            choices={[{ value: '', label: text.organizationNone }, ...organizations]}
          />
        ) : null}
      </div>
    </>
  );
}
