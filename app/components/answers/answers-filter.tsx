import { ANSWER_VIEWS, type AnswersView } from '~/domain/ideas/answers/answers-query';
import { MESSAGE_CHANNELS, type MessageChannel } from '~/domain/messages/message-kinds';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/select-field';

export interface AnswersFilterProps {
  view: AnswersView;
  channel: MessageChannel | undefined;
}

/** By which way; kept in the address with the view. */
export function AnswersFilter({ view, channel }: AnswersFilterProps) {
  const { channels, queue: text } = useI18n().words.answers;
  return (
    <form
      method="get"
      action={paths.answers()}
      className="no-print flex flex-wrap items-end gap-x-6"
      aria-label={text.filter}
    >
      {view === 'owed' ? null : <input type="hidden" name="voir" value={ANSWER_VIEWS[view]} />}
      <SelectField
        name="moyen"
        label={text.channelLabel}
        choices={[
          { value: '', label: text.everyChannel },
          ...MESSAGE_CHANNELS.map((value) => ({ value, label: channels[value] })),
        ]}
        defaultValue={channel ?? ''}
      />
      <div className="field">
        <Button look="secondary">{text.filter}</Button>
      </div>
    </form>
  );
}
