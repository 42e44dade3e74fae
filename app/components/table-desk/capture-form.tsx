import { CONTACT_LIMITS } from '~/domain/ideas/author-channel';
import { IDEA_LIMITS } from '~/domain/ideas/idea';
import { NEED_LENGTH } from '~/domain/table-desk/table-change';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { type FormState, firstValue } from '~/ui/form-state';
import { Steps } from '~/ui/steps';
import { AuthorContactFields } from '../ideas/author-contact-fields';
import { ideaSayings } from '../ideas/idea-sayings';
import { CaptureReadBack } from './capture-read-back';
import { CaptureRest } from './capture-rest';
import { CaptureWords } from './capture-words';

/** Where one stands in the form. A correction shows all its fields at once. */
export type CaptureStep = 'words' | 'rest' | 'review' | 'correct';

export interface CaptureFormProps {
  action: string;
  step: CaptureStep;
  state: FormState;
  /** Drawn with the page: the same form sent twice is one idea. */
  formId: string;
  /** Which idea is corrected, as it was when its form was opened. */
  correcting: { number: number; version: number } | undefined;
  choices: { speakers: readonly Choice[]; audiences: readonly Choice[] };
}

/** An idea from the words to the record, in three steps of one form: what is not shown is kept in it. */
export function CaptureForm(props: CaptureFormProps) {
  const { action, step, state, formId, correcting, choices } = props;
  const { locale, words } = useI18n();
  const text = words.tableDesk;
  const sentences = { ...words.authorContact.errors, ...text.errors };
  const say = ideaSayings(locale, sentences, state, { ...CONTACT_LIMITS, ...IDEA_LIMITS, need: NEED_LENGTH });
  const shows = (...steps: CaptureStep[]) => ({ hidden: !steps.includes(step) });
  return (
    <form
      method="post"
      action={action}
      noValidate
      className="table-capture"
      data-table="capture"
      data-step={step}
    >
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <input type="hidden" name="formId" value={firstValue(state, 'formId') || formId} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="number" value={correcting?.number ?? ''} />
      <input type="hidden" name="version" value={correcting?.version ?? ''} />
      <h2 data-show="correct" {...shows('correct')} data-table="correcting">
        {correcting ? fill(text.correcting, { number: correcting.number }) : ''}
      </h2>
      <CaptureHead step={step} />
      <div data-show="words correct" {...shows('words', 'correct')}>
        <CaptureWords state={state} say={say} speakers={choices.speakers} />
        <p data-show="correct" {...shows('correct')}>
          {text.keepReach}
        </p>
        <AuthorContactFields by="table" state={state} say={say} />
      </div>
      <div data-show="rest correct" {...shows('rest', 'correct')}>
        <CaptureRest state={state} say={say} audiences={choices.audiences} />
      </div>
      <div data-show="review" {...shows('review')}>
        <CaptureReadBack state={state} {...choices} />
      </div>
      <CaptureButtons step={step} action={action} />
    </form>
  );
}

const STEPS = ['words', 'rest', 'review'] as const;

function CaptureHead({ step }: { step: CaptureStep }) {
  const text = useI18n().words.tableDesk;
  return STEPS.map((each, at) => (
    <div key={each} data-show={each} hidden={each !== step}>
      <Steps text={fill(text.steps, { step: at + 1 })} step={at + 1} steps={STEPS.length} />
      <h2 tabIndex={-1}>{text[each].title}</h2>
      {each === 'review' ? <p className="page-lead">{text.review.lead}</p> : null}
    </div>
  ));
}

/** The first is what the Enter key presses: it goes on from wherever one is. */
function CaptureButtons({ step, action }: { step: CaptureStep; action: string }) {
  const text = useI18n().words.tableDesk;
  const shows = (...steps: CaptureStep[]) => ({
    'data-show': steps.join(' '),
    hidden: !steps.includes(step),
  });
  return (
    <div className="actions">
      <Button name="intent" value="next" {...shows('words')}>
        {text.next}
      </Button>
      <Button name="intent" value="next" {...shows('rest')}>
        {text.readBack}
      </Button>
      <Button name="intent" value="save" {...shows('review')}>
        {text.save}
      </Button>
      <Button name="intent" value="save" {...shows('correct')}>
        {text.saveCorrection}
      </Button>
      <Button name="intent" value="back" look="secondary" {...shows('rest', 'review')}>
        {text.back}
      </Button>
      <a className="button button-secondary" href={action} data-table="cancel" {...shows('correct')}>
        {text.cancel}
      </a>
    </div>
  );
}
