import { AUTHOR_CHANNELS } from '~/domain/ideas/author-channel';
import { unbrokenNumber } from '~/domain/table-desk/unbroken-number';
import { useI18n } from '~/i18n/i18n-context';
import type { Choice } from '~/ui/choice';
import { type FormState, firstValue } from '~/ui/form-state';

export interface CaptureReadBackProps {
  state: FormState;
  speakers: readonly Choice[];
  audiences: readonly Choice[];
}

/** What was written, in large type, to be read aloud to whoever said it. The script fills the same slots. */
export function CaptureReadBack({ state, speakers, audiences }: CaptureReadBackProps) {
  const { words } = useI18n();
  const text = words.tableDesk.review;
  const value = (name: string) => firstValue(state, name);
  const labels = (choices: readonly Choice[], name: string) =>
    choices.filter((choice) => state.values[name]?.includes(choice.value)).map(({ label }) => label);
  const speaker = [value('speakerFirstName'), ...labels(speakers, 'speakerType')].filter(Boolean).join(', ');
  return (
    <div className="table-read-back" data-table="read-back">
      <p className="table-read-title" data-slot="title">
        {value('title')}
      </p>
      <dl>
        <dt>{text.words}</dt>
        <dd className="whitespace-pre-line" data-slot="description">
          {value('description')}
        </dd>
        <div data-row="statedNeed" hidden={value('statedNeed') === ''}>
          <dt>{text.need}</dt>
          <dd className="whitespace-pre-line" data-slot="statedNeed">
            {value('statedNeed')}
          </dd>
        </div>
        <dt>{text.audiences}</dt>
        <dd data-slot="audiences" data-none={text.everyone}>
          {labels(audiences, 'audiences').join(', ') || text.everyone}
        </dd>
        <dt>{text.speaker}</dt>
        <dd data-slot="speaker">{speaker}</dd>
        <dt>{text.answer}</dt>
        <dd data-slot="answer" data-none={words.authorContact.table.none}>
          {useAnswer(state)}
        </dd>
      </dl>
    </div>
  );
}

/** "Par téléphone : 06 12 34 56 78", as it was typed. */
function useAnswer(state: FormState): string {
  const text = useI18n().words.authorContact;
  const channel = AUTHOR_CHANNELS.find((each) => each === firstValue(state, 'authorContact')) ?? 'none';
  if (channel === 'none') return text.table.none;
  const label = channel === 'mediator' ? text.table.mediator : text.channels[channel];
  const reach = { email: 'authorEmail', phone: 'authorPhone', sms: 'authorPhone', letter: 'authorAddress' };
  const typed = firstValue(state, channel === 'mediator' ? 'authorMediator' : reach[channel]);
  return `${label}, ${unbrokenNumber(typed)}`;
}
