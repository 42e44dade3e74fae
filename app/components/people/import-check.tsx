import { IMPORT_FIELDS } from '~/domain/registrations/importing/import-columns';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import type { Choice } from '~/ui/choice';
import { Notice } from '~/ui/notice';
import { SelectField } from '~/ui/select-field';
import { ImportLines } from './import-lines';
import { ImportOutcome } from './import-outcome';
import { ImportProblems } from './import-problems';
import type { ImportView } from './import-view';

interface Props {
  view: ImportView;
  action: string;
  types: readonly Choice[];
}

/** What was read, to be checked: columns, what is to be mended, what would happen. One form, so that nothing is lost. */
export function ImportCheck({ view, action, types }: Props) {
  const { locale, words } = useI18n();
  const text = words.files.importing;
  const { problems, missing, closed, added } = view;
  const isReady = problems.length === 0 && missing.length === 0 && !closed && added > 0;
  return (
    <form method="post" action={action} encType="multipart/form-data" className="grid gap-6">
      {problems.length > 0 ? null : (
        <textarea name="texte" hidden readOnly aria-hidden="true" tabIndex={-1} defaultValue={view.text} />
      )}
      <input type="hidden" name="nom" value={view.fileName} />
      <input type="hidden" name="formulaire" value={view.formId} />
      <input type="hidden" name="verifie" value="oui" />
      {closed ? <Notice tone="warning" role="alert" title={text.closed[closed]} /> : null}
      {missing.length > 0 ? (
        <Notice
          tone="warning"
          role="alert"
          title={fill(text.missing, { fields: missing.map((field) => text.fields[field]).join(', ') })}
        />
      ) : (
        <ImportProblems problems={problems} />
      )}
      {problems.length > 0 ? <ImportLines text={view.text} action={action} /> : null}
      {isReady ? <ImportOutcome view={view} /> : null}
      <fieldset>
        <legend className="mb-4 text-xl font-bold">{text.columns}</legend>
        <Checkbox name="titres" label={text.hasHead} defaultChecked={view.hasHead} value="oui" />
        <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {view.columns.map((column, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one title, and nothing moves here
            <Column key={at} column={column} at={at} />
          ))}
        </div>
      </fieldset>
      <div className="grid gap-x-6 lg:grid-cols-2">
        <SelectField
          name="typeHabituel"
          label={text.usualType}
          choices={[{ value: '', label: text.chooseType }, ...types]}
          defaultValue={view.usualType}
        />
        <div>
          <Checkbox
            name="laisser"
            label={text.skipsKnown}
            hint={text.skipsKnownHint}
            defaultChecked={view.skipsKnown}
            value="oui"
          />
          <Checkbox
            name="prevenir"
            label={text.tells}
            hint={text.tellsHint}
            defaultChecked={view.tells}
            value="oui"
          />
        </div>
      </div>
      <div className="actions">
        {isReady ? (
          <Button name="intent" value="importer">
            {plural(locale, text.confirm, added)}
          </Button>
        ) : null}
        <Button look="secondary" name="intent" value="lire">
          {text.refresh}
        </Button>
      </div>
    </form>
  );
}

function Column({ column, at }: { column: ImportView['columns'][number]; at: number }) {
  const text = useI18n().words.files.importing;
  const { title, example, use } = column;
  const number = at + 1;
  if (use === 'needs')
    return (
      <p className="field">
        <strong>{fill(text.needsRefused, { title })}</strong>
      </p>
    );
  return (
    <SelectField
      name={`colonne[${at}]`}
      label={title ? fill(text.column, { number, title }) : fill(text.columnBare, { number })}
      hint={example ? fill(text.example, { value: example }) : undefined}
      choices={[
        { value: '', label: text.ignored },
        ...IMPORT_FIELDS.map((field) => ({ value: field, label: text.fields[field] })),
      ]}
      defaultValue={use}
    />
  );
}
