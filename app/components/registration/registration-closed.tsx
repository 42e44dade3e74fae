import type { RegistrationWindow } from '~/domain/switches/registration-window';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';

/** Why nobody can register now, and what to do instead. */
export function RegistrationClosed(props: {
  window: Exclude<RegistrationWindow, 'open'>;
  opens: { day: string; hour: string };
}) {
  const { words } = useI18n();
  const text = words.registration.closed;
  return (
    <>
      <Notice tone="warning" title={text.title}>
        <p>{fill(text[props.window], props.opens)}</p>
      </Notice>
      <ButtonLink href={paths.switches()}>{words.switches.backToList}</ButtonLink>
    </>
  );
}
