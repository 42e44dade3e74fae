import { MESSAGE_KINDS, MESSAGE_STATES } from '~/domain/messages/message-kinds';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/select-field';

/** Which messages: by state and by subject; kept in the address. */
export function MessagesFilters({ ask }: { ask: { state: string; kind: string } }) {
  const text = useI18n().words.messages;
  return (
    <form
      method="get"
      action={paths.messages()}
      className="flex flex-wrap items-end gap-x-6"
      aria-label={text.filters}
    >
      <SelectField
        name="etat"
        label={text.stateLabel}
        choices={[
          { value: '', label: text.everyState },
          ...MESSAGE_STATES.map((state) => ({ value: state, label: text.states[state] })),
        ]}
        defaultValue={ask.state}
      />
      <SelectField
        name="sujet"
        label={text.kindLabel}
        choices={[
          { value: '', label: text.everyKind },
          ...MESSAGE_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] })),
        ]}
        defaultValue={ask.kind}
      />
      <div className="field">
        <Button look="secondary">{text.filter}</Button>
      </div>
    </form>
  );
}
