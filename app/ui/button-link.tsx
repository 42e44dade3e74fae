import type { AnchorHTMLAttributes } from 'react';
import type { ButtonLook } from './button';
import { classNames } from './class-names';

export type ButtonLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> & {
  href: string;
  look?: ButtonLook;
};

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ look = 'primary', ...rest }: ButtonLinkProps) {
  return <a className={classNames('button', `button-${look}`)} {...rest} />;
}
