import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { firstValue } from '~/ui/form-state';
import { FormSection } from '../organisation/form-section';
import { CampaignAudienceFields } from './campaign-audience-fields';
import { CampaignCountNotice } from './campaign-count-notice';
import { campaignSayings } from './campaign-sayings';
import type { AudienceChoices, CampaignFormView } from './campaign-view';
import { CampaignWordsFields } from './campaign-words-fields';

/** Writing a message to many: to whom, in which words. « Compter » keeps what is typed and says how many. */
export function CampaignForm(props: { action: string; choices: AudienceChoices; view: CampaignFormView }) {
  const { action, choices, view } = props;
  const { words } = useI18n();
  const text = words.campaigns;
  const say = campaignSayings(words, view.state);
  const withEnglish = choices.readsEnglish || firstValue(view.state, 'textEn') !== '';
  return (
    <form method="post" action={action} noValidate>
      {/* The Enter key presses a form's first button: it only counts, and sends nothing. */}
      <button type="submit" name="intent" value="count" tabIndex={-1} aria-hidden="true" className="sr-only">
        {text.count}
      </button>
      {view.version === undefined ? null : <input type="hidden" name="version" value={view.version} />}
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      <FormSection id="audience" title={text.sections.audience}>
        <CampaignAudienceFields choices={choices} state={view.state} errorOf={say.of} />
        <div className="actions mb-4">
          <Button look="secondary" name="intent" value="count">
            {text.count}
          </Button>
        </div>
        {view.count ? <CampaignCountNotice count={view.count} isAnswer /> : null}
      </FormSection>
      <FormSection id="words" title={text.sections.words}>
        <CampaignWordsFields state={view.state} withEnglish={withEnglish} errorOf={say.of} />
      </FormSection>
      <div className="actions border-t border-line pt-6">
        <Button name="intent" value="save">
          {text.saveDraft}
        </Button>
      </div>
    </form>
  );
}
