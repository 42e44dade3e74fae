import type { ReactNode } from 'react';

export interface NoticeProps {
  tone?: 'info' | 'success' | 'warning' | 'danger';
  title?: string;
  /** 'status' announces it politely; 'alert' at once. Nothing for what was there from the start. */
  role?: 'status' | 'alert';
  children?: ReactNode;
}

/** Something to know, set apart from the rest. The tone is never told by colour alone. */
export function Notice({ tone = 'info', title, role, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={role}>
      {title ? <p className="notice-title">{title}</p> : null}
      {children}
    </div>
  );
}
