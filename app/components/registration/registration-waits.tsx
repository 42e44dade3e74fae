import type { SwitchView } from '~/components/switches/switch-view';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { joinAll } from '~/i18n/join-all';
import type { FormState } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

const TYPE_FIELD = /(^|\.)stakeholderType$/;

export interface RegistrationWaitsProps {
  waitsFor: SwitchView['waitsFor'];
  state: FormState;
}

/** Before confirming: whoever would wait knows it, and why. Nothing where everybody finds a place for now. */
export function RegistrationWaits({ waitsFor, state }: RegistrationWaitsProps) {
  const { locale, words } = useI18n();
  const text = words.registration.waits;
  const chosen = new Set(
    Object.entries(state.values).flatMap(([name, values]) => (TYPE_FIELD.test(name) ? values : [])),
  );
  const labels = waitsFor.filter(({ slug }) => chosen.has(slug)).map(({ label }) => label);
  if (labels.length === 0) return null;
  return (
    <Notice tone="warning" title={text.title}>
      <p>{fill(text.text, { types: joinAll(locale, labels) })}</p>
    </Notice>
  );
}
