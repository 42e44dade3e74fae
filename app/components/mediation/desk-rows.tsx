import type { DeskField, DeskProblem, DeskRow } from '~/domain/registrations/desk/desk-input';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import type { Choice } from '~/ui/choice';
import { idOf } from '~/ui/field-frame';

/** Id of the list of earlier names. */
export const FORMER_LIST = 'anciens-noms';

export interface DeskRowsProps {
  rows: readonly DeskRow[];
  shown: number;
  problems: readonly DeskProblem[];
  types: readonly Choice[];
}

const COLUMNS = ['firstName', 'lastName', 'stakeholderType', 'reach', 'needs'] as const;

/** The name of a field of a line, as the form sends it. */
export function deskFieldName(row: number, field: DeskField | 'another' | 'leftOut'): string {
  return `people[${row}].${field}`;
}

/** One line for each person, made for the keyboard: public/enhance/desk-rows.js makes Enter go down. */
export function DeskRows({ rows, shown, problems, types }: DeskRowsProps) {
  const text = useI18n().words.mediation.desk;
  return (
    <div className="table-frame as-cards desk-rows">
      <table className="text-sm">
        <caption>{text.rowsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.number}</th>
            {COLUMNS.map((column) => (
              <th scope="col" key={column}>
                {text.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: shown }, (_, at) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place, and nothing moves here
              key={at}
              at={at}
              row={rows[at]}
              problems={problems.filter((problem) => problem.row === at)}
              types={types}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  at: number;
  row: DeskRow | undefined;
  problems: readonly DeskProblem[];
  types: readonly Choice[];
}

function Line({ at, row, problems, types }: LineProps) {
  const text = useI18n().words.mediation.desk;
  return (
    <tr data-desk-row="">
      <th scope="row">{at + 1}</th>
      {COLUMNS.map((field) => {
        const problem = problems.find((each) => each.field === field);
        const name = deskFieldName(at, field);
        const control = {
          id: idOf(name),
          name,
          className: 'input input-full',
          'aria-label': fill(text.fieldOf, { field: text.columns[field], row: at + 1 }),
          'aria-invalid': problem ? true : undefined,
          'aria-describedby': problem ? `${idOf(name)}-error` : undefined,
        };
        return (
          <td key={field} data-label={text.columns[field]}>
            <Control field={field} row={row} control={control} types={types} />
            {problem ? (
              <p className="field-error" id={`${idOf(name)}-error`}>
                {text.problems[problem.reason]}
              </p>
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}

interface ControlProps {
  field: DeskField;
  row: DeskRow | undefined;
  control: { id: string; name: string; className: string };
  types: readonly Choice[];
}

function Control({ field, row, control, types }: ControlProps) {
  const { chooseType } = useI18n().words.mediation.desk;
  if (field !== 'stakeholderType')
    return (
      <input
        {...control}
        type="text"
        autoComplete="off"
        spellCheck={false}
        list={field === 'firstName' ? FORMER_LIST : undefined}
        defaultValue={row?.[field] ?? ''}
      />
    );
  const isKnown = types.some(({ value }) => value === row?.stakeholderType);
  const chosen = row ? (isKnown ? row.stakeholderType : '') : (types[0]?.value ?? '');
  return (
    <select {...control} defaultValue={chosen}>
      <option value="">{chooseType}</option>
      {types.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
