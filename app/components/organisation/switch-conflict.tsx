import type { SwitchPlan } from '~/domain/switches/form/switch-plan';
import type { Changeable } from '~/domain/switches/switch-changes';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { SWITCH_FORM_ID } from './switch-form';
import { describeField } from './switch-plan-words';

export interface SwitchConflictProps {
  mine: SwitchPlan;
  theirs: SwitchPlan;
  fields: readonly Changeable[];
  typeLabels: Readonly<Record<string, string>>;
  /** The page that shows the saved version. */
  keep: string;
}

/** Two windows, two versions: what differs, side by side, and the choice between them. */
export function SwitchConflict({ mine, theirs, fields, typeLabels, keep }: SwitchConflictProps) {
  const { locale, words } = useI18n();
  const text = words.organisation;
  const say = (plan: SwitchPlan, field: Changeable) =>
    describeField({ locale, words, typeLabels }, plan, field) || text.conflict.empty;
  return (
    <section className="notice notice-warning" aria-labelledby="conflict-title" id="conflict">
      <div role="alert">
        <h2 id="conflict-title" className="notice-title">
          {text.conflict.title}
        </h2>
      </div>
      <p>{text.conflict.text}</p>
      <div className="table-frame">
        <table>
          <caption>{text.conflict.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.conflict.field}</th>
              <th scope="col">{text.conflict.mine}</th>
              <th scope="col">{text.conflict.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{text.changed[field]}</th>
                <td className="whitespace-pre-line">{say(mine, field)}</td>
                <td className="whitespace-pre-line">{say(theirs, field)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions mt-4">
        <Button form={SWITCH_FORM_ID} name="intent" value="save">
          {text.conflict.saveMine}
        </Button>
        <ButtonLink look="secondary" href={keep}>
          {text.conflict.keepTheirs}
        </ButtonLink>
      </div>
    </section>
  );
}
