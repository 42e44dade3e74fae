import type { Choice } from './choice';
import { describedBy, FieldFrame, type FieldTexts, idOf } from './field-frame';

export type SelectFieldProps = FieldTexts & { choices: readonly Choice[]; defaultValue?: string };

/** One of a list too long for radio buttons. */
export function SelectField({ name, label, hint, error, need, choices, defaultValue }: SelectFieldProps) {
  return (
    <FieldFrame texts={{ name, label, hint, error, need }}>
      <select
        className="input input-full"
        id={idOf(name)}
        name={name}
        defaultValue={defaultValue}
        aria-describedby={describedBy({ name, hint, error })}
        aria-invalid={error ? true : undefined}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
