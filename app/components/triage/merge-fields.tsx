import { SPLIT_LIMITS } from '~/domain/ideas/merging/split-input';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { formatNumber } from '~/i18n/format-number';
import { useI18n } from '~/i18n/i18n-context';
import { ChoiceGroup } from '~/ui/choice-group';
import { TextArea } from '~/ui/text-area';
import { useWording } from '../vocabulary/wording-context';
import type { BulkTriageQuestionProps } from './bulk-view';

/** Which of the chosen ideas the others join, and why: their authors read it. */
export function MergeFields({ view, wrongReason }: BulkTriageQuestionProps) {
  const { locale, words } = useI18n();
  const wording = useWording();
  const { bulk: text, acts } = words.triageQueue;
  const { confirm, errors } = words.merging;
  const { fitting } = view.preview;
  // The one that came first, unless another was chosen.
  const kept = fitting.find(({ number }) => number === view.typed.keeps) ?? fitting[0];
  const sentences = {
    'reason-missing': errors.reasonMissing,
    'reason-long': fill(errors.reasonLong, { reason: formatNumber(locale, SPLIT_LIMITS.reason) }),
  };
  return (
    <>
      {fitting.map(({ number, version }) => (
        <input key={number} type="hidden" name="ids" value={`${number}.${version}`} />
      ))}
      <ChoiceGroup
        kind="radio"
        name="garde"
        label={text.keeps}
        hint={text.keepsHint}
        choices={fitting.map(({ number, title, column }) => ({
          value: String(number),
          label: fill(acts.ideaOf, { number, title }),
          hint: columnName(wording, column),
        }))}
        chosen={kept ? [String(kept.number)] : []}
      />
      <TextArea
        name="reason"
        label={confirm.reason}
        need="required"
        hint={confirm.reasonHint}
        error={wrongReason ? sentences[wrongReason] : undefined}
        defaultValue={view.typed.reason}
      />
    </>
  );
}
