import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice-group';
import { TextField } from '~/ui/text-field';
import { CommuneField } from './commune-field';
import type { MyRidesAnswer } from './my-rides-view';
import { ridesErrorOf } from './rides-error-of';

/** « Je propose / je cherche un trajet », by commune only. */
export function RideForm({ answer }: { answer: MyRidesAnswer }) {
  const { words } = useI18n();
  const text = words.rides.form;
  const { form, problems, communes = [] } = answer;
  const errorOf = ridesErrorOf(words, problems);
  return (
    <section className="mt-10" aria-labelledby="publish">
      <h2 id="publish">{text.title}</h2>
      <form method="post" noValidate className="mt-4">
        <ChoiceGroup
          kind="radio"
          name="kind"
          label={text.kind}
          need="required"
          error={errorOf('kind')}
          choices={[
            { value: 'offer', label: text.offer, hint: text.offerHint },
            { value: 'seek', label: text.seek, hint: text.seekHint },
          ]}
          chosen={form ? [form.kind] : []}
        />
        <CommuneField typed={form} communes={communes} errorOf={errorOf} />
        <TextField
          name="seats"
          label={text.seats}
          need="required"
          hint={text.seatsHint}
          error={errorOf('seats')}
          inputMode="numeric"
          size="short"
          defaultValue={form?.seats ?? ''}
        />
        <Button name="intent" value="publish">
          {text.publish}
        </Button>
      </form>
    </section>
  );
}
