import type { ReactNode } from 'react';

export interface DoneNoticeProps {
  /** What is done now. */
  title: string;
  children?: ReactNode;
}

/** What a form has just done, on the page that it led to. Takes the focus, so that it is what is read first. */
export function DoneNotice({ title, children }: DoneNoticeProps) {
  return (
    // biome-ignore lint/a11y/noAutofocus: after a form was carried out its confirmation must be read first
    <div className="notice notice-success" role="status" tabIndex={-1} autoFocus>
      <p className="notice-title">{title}</p>
      {children}
    </div>
  );
}
