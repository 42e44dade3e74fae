import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { FormSection } from '../organisation/form-section';

/** Tables for everybody at once, types of people mixed. */
export function SpreadForm({ unseated }: { unseated: number }) {
  const { locale, words } = useI18n();
  const text = words.programme.tables;
  return (
    <FormSection id="spread" title={text.spreadTitle}>
      <p>{plural(locale, text.unseated, unseated)}</p>
      <p className="field-hint mb-4">{text.spreadText}</p>
      <form method="post">
        <Checkbox name="anew" label={text.spreadAnew} hint={text.spreadAnewHint} />
        <Button name="intent" value="spread">
          {text.spread}
        </Button>
      </form>
    </FormSection>
  );
}
