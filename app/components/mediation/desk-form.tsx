import { type DeskProblem, MOST_AT_DESK } from '~/domain/registrations/desk/desk-input';
import { nameOf } from '~/domain/registrations/desk/read-desk-rows';
import { fill } from '~/i18n/fill';
import type { fr } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import type { Words } from '~/i18n/words';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { SelectField } from '~/ui/select-field';
import { DeskPaste } from './desk-paste';
import { DeskRows, deskFieldName, FORMER_LIST } from './desk-rows';
import { DeskTerms } from './desk-terms';
import type { DeskView } from './desk-view';

export interface DeskFormProps {
  view: DeskView;
  action: string;
  types: readonly Choice[];
  organizations: readonly { id: string; name: string }[];
  /** Whom these organizations registered before. */
  former: readonly { firstName: string; lastName: string; stakeholderType: string; reach: string }[];
}

/** Up to thirty people on one screen, in one form: nothing typed is lost, whatever its buttons do. */
export function DeskForm({ view, action, types, organizations, former }: DeskFormProps) {
  const { words } = useI18n();
  const text = words.mediation.desk;
  return (
    <form method="post" action={action} noValidate data-desk={MOST_AT_DESK}>
      {/* What Enter does without the script. */}
      <button type="submit" name="intent" value="verifier" hidden aria-hidden="true" tabIndex={-1} />
      <input type="hidden" name="formId" value={view.formId} />
      <input type="hidden" name="lignes" value={view.shown} />
      <ErrorSummary title={words.forms.errorsTitle} errors={summaryOf(view.problems, text)} />
      {organizations.length > 1 ? (
        <SelectField
          name="organization"
          label={text.organization}
          choices={organizations.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={view.organization}
        />
      ) : (
        <input type="hidden" name="organization" value={view.organization} />
      )}
      <DeskPaste paste={view.paste} />
      <p className="text-soft">
        {fill(text.keyboard, { most: MOST_AT_DESK })} {former.length > 0 ? text.formerHint : ''}
      </p>
      <p className="mb-3 text-soft">{text.noReach}</p>
      <DeskRows rows={view.rows} shown={view.shown} problems={view.problems} types={types} />
      <datalist id={FORMER_LIST}>
        {former.map((person) => (
          <option
            key={nameOf(person)}
            value={nameOf(person)}
            data-first={person.firstName}
            data-last={person.lastName}
            data-type={person.stakeholderType}
            data-reach={person.reach}
          />
        ))}
      </datalist>
      <p className="my-4">
        {view.shown < MOST_AT_DESK ? (
          <Button look="quiet" name="intent" value="lignes">
            {text.moreRows}
          </Button>
        ) : null}
      </p>
      <DeskTerms view={view} />
      <div className="actions">
        <Button name="intent" value="verifier">
          {text.check}
        </Button>
      </div>
      <script type="module" src="/enhance/desk-rows.js" />
    </form>
  );
}

function summaryOf(problems: readonly DeskProblem[], text: Words<typeof fr.mediation.desk>) {
  return problems.map(({ row, field, reason }) => {
    const what = text.problems[reason];
    if (row !== null)
      return {
        name: deskFieldName(row, field as Parameters<typeof deskFieldName>[1]),
        message: fill(text.problemOf, { row: row + 1, what }),
      };
    return { name: field === 'firstName' ? deskFieldName(0, 'firstName') : field, message: what };
  });
}
