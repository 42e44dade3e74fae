import type { IdeaView } from '~/domain/ideas/idea-view';
import { SPLIT_LIMITS } from '~/domain/ideas/merging/split-input';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { IdeaEssentials } from '../ideas/idea-essentials';
import { ideaSayings } from '../ideas/idea-sayings';

export interface MergeSide {
  idea: IdeaView;
  speaker: string;
}

/** Both ideas beside each other, and the reason: what is read again before they are grouped. */
export function MergeConfirm(props: {
  source: MergeSide;
  target: MergeSide;
  /** The page of the queue to go on from; '' where there is none. */
  queue: string;
  state: FormState;
}) {
  const { source, target, queue, state } = props;
  const { locale, words } = useI18n();
  const text = words.merging.confirm;
  const say = ideaSayings(locale, words.merging.errors, state, SPLIT_LIMITS);
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">{text.title}</h2>
      <p className="mb-6 max-w-2xl">{text.text}</p>
      <div className="merge-sides">
        <Side title={text.source} side={source} />
        <Side title={text.target} side={target} />
      </div>
      <p>
        <a className="tap" href={paths.mergeInto(target.idea.number, source.idea.number, queue)}>
          {text.swap}
        </a>
      </p>
      <form
        method="post"
        action={paths.mergeInto(source.idea.number, target.idea.number, queue)}
        noValidate
        className="mt-6 max-w-2xl"
      >
        <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
        <input type="hidden" name="retour" value={queue} />
        <input type="hidden" name="avec" value={target.idea.number} />
        <input type="hidden" name="sourceVersion" value={source.idea.version} />
        <input type="hidden" name="targetVersion" value={target.idea.version} />
        <TextArea
          name="reason"
          label={text.reason}
          need="required"
          hint={text.reasonHint}
          error={say.of('reason')}
          defaultValue={firstValue(state, 'reason')}
        />
        <p className="actions">
          <Button name="intent" value="merge">
            {text.send}
          </Button>
          <a className="tap" href={paths.mergeIdea(source.idea.number, queue)}>
            {text.cancel}
          </a>
        </p>
      </form>
    </section>
  );
}

function Side({ title, side: { idea, speaker } }: { title: string; side: MergeSide }) {
  return (
    <section className="card">
      <p className="text-soft">{title}</p>
      <h3 dir="auto">{idea.title}</h3>
      <p className="whitespace-pre-line" dir="auto">
        {idea.description}
      </p>
      <IdeaEssentials idea={idea} speaker={speaker} />
    </section>
  );
}
