import { describedBy, FieldError, FieldHint, idOf } from './field-frame';

export interface CheckboxProps {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** What is sent when it is ticked. */
  value?: string;
  defaultChecked?: boolean;
}

/** One box to tick. */
export function Checkbox({ name, label, hint, error, value = 'yes', defaultChecked = false }: CheckboxProps) {
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      <label className="choice" htmlFor={idOf(name)}>
        <input
          type="checkbox"
          id={idOf(name)}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          aria-describedby={describedBy({ name, hint, error })}
          aria-invalid={error ? true : undefined}
        />
        <span className="choice-text">
          <span className="choice-label">{label}</span>
        </span>
      </label>
      <FieldHint name={name} hint={hint} />
      <FieldError name={name} error={error} />
    </div>
  );
}
