import { CONSENT_KINDS, type DeskProblem, TOGETHER } from '~/domain/registrations/desk/desk-input';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Checkbox } from '~/ui/checkbox';
import { ChoiceGroup } from '~/ui/choice-group';
import type { DeskView } from './desk-view';

/** What is said once for everybody: how they keep together, and that they agree. */
export function DeskTerms({ view }: { view: DeskView }) {
  const text = useI18n().words.mediation.desk;
  const { common, problems } = view;
  const errorOf = (field: DeskProblem['field']) => {
    const found = problems.find((problem) => problem.row === null && problem.field === field);
    return found && text.problems[found.reason];
  };
  return (
    <div className="grid gap-x-8 lg:grid-cols-2">
      <ChoiceGroup
        kind="radio"
        name="together"
        label={text.together}
        error={errorOf('together')}
        choices={TOGETHER.map((value) => ({
          value,
          label: text.togetherChoices[value],
          hint: text.togetherHints[value],
        }))}
        chosen={[common.together]}
      />
      <div>
        <ChoiceGroup
          kind="radio"
          name="consent"
          label={text.consent}
          need="required"
          hint={text.consentHint}
          error={errorOf('consent')}
          choices={CONSENT_KINDS.map((value) => ({ value, label: text.consentChoices[value] }))}
          chosen={[common.consent]}
        />
        <Checkbox
          name="needsConsent"
          value="oui"
          label={text.needsConsent}
          hint={text.needsConsentHint}
          error={errorOf('needsConsent')}
          defaultChecked={common.hasNeedsConsent}
        />
        <p className="text-sm">
          {text.notice}{' '}
          <a className="tap" href={paths.privacy()}>
            {text.noticeLink}
          </a>
        </p>
      </div>
    </div>
  );
}
