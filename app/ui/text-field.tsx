import type { InputHTMLAttributes } from 'react';
import { describedBy, FieldFrame, type FieldTexts, idOf } from './field-frame';

export type TextFieldProps = FieldTexts &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | 'defaultValue'
    | 'type'
    | 'autoComplete'
    | 'inputMode'
    | 'maxLength'
    | 'min'
    | 'max'
    | 'step'
    | 'list'
    | 'spellCheck'
  > & { size?: 'short' | 'full' };

/** One line of text. Never `required` in HTML: the server says what is missing, in words. */
export function TextField({
  name,
  label,
  hint,
  error,
  need,
  size = 'full',
  type = 'text',
  ...rest
}: TextFieldProps) {
  return (
    <FieldFrame texts={{ name, label, hint, error, need }}>
      <input
        className={`input input-${size}`}
        id={idOf(name)}
        name={name}
        type={type}
        aria-describedby={describedBy({ name, hint, error })}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </FieldFrame>
  );
}
