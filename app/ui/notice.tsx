import type { ReactNode } from 'react';

export interface NoticeProps {
  tone?: 'info' | 'success' | 'warning' | 'danger';
  title?: string;
  /** 'status' announces it politely; 'alert' at once. Nothing for what was there from the start. */
  role?: 'status' | 'alert';
  /** For why a form was refused: it is then what is read first, and Tab goes on from there. */
  takesFocus?: boolean;
  children?: ReactNode;
}

/** Something to know, set apart from the rest. The tone is never told by colour alone. */
export function Notice({ tone = 'info', title, role, takesFocus = false, children }: NoticeProps) {
  return (
    <div
      className={`notice notice-${tone}`}
      role={role}
      tabIndex={takesFocus ? -1 : undefined}
      // biome-ignore lint/a11y/noAutofocus: after a refused form the reason must be read first
      autoFocus={takesFocus}
    >
      {title ? <p className="notice-title">{title}</p> : null}
      {children}
    </div>
  );
}
