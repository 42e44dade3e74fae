import { describedBy, FieldFrame, type FieldTexts, idOf } from './field-frame';

export type TextAreaProps = FieldTexts & { defaultValue?: string; rows?: number; maxLength?: number };

/** Several lines of text. */
export function TextArea({ name, label, hint, error, need, rows = 4, ...rest }: TextAreaProps) {
  return (
    <FieldFrame texts={{ name, label, hint, error, need }}>
      <textarea
        className="input input-full"
        id={idOf(name)}
        name={name}
        rows={rows}
        aria-describedby={describedBy({ name, hint, error })}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </FieldFrame>
  );
}
