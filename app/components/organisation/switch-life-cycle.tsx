import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { FormSection } from './form-section';
import { type CancellingProblem, CancelSwitchForm } from './switch-cancelling';
import { type Reopening, SwitchRegisteringNow } from './switch-registering-now';

interface Props {
  event: { slug: string; version: number };
  registering: Omit<Parameters<typeof SwitchRegisteringNow>[0], 'event' | 'reopening'>;
  reopening: Reopening | undefined;
  cancelling: { reason: string; problem?: CancellingProblem | undefined } | undefined;
  typedWords: [string, string][] | undefined;
}

/** What may become of a Switch that people know: no more registering, another date, or the end of it. */
export function SwitchLifeCycle({ event, registering, reopening, cancelling, typedWords }: Props) {
  const text = useI18n().words.lifeCycle.postponing;
  return (
    <div className="mt-12">
      <SwitchRegisteringNow event={event} {...registering} reopening={reopening} />
      <FormSection id="postpone" title={text.title}>
        <p className="mb-4">{text.lead}</p>
        <ButtonLink look="secondary" href={paths.postponeSwitch(event.slug)}>
          {text.choose}
        </ButtonLink>
      </FormSection>
      <CancelSwitchForm
        event={event}
        reason={cancelling?.reason ?? ''}
        problem={cancelling?.problem}
        typedWords={cancelling ? typedWords : undefined}
      />
    </div>
  );
}
