import type { ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & { look?: ButtonLook };

/** A button that sends its form, unless `type` says otherwise. */
export function Button({ look = 'primary', type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={classNames('button', `button-${look}`)} {...rest} />;
}
