import type { ReactNode } from 'react';

/** A part of a long form under its own question. */
export function FormSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="form-section mb-8">
      <h2 id={`${id}-title`} className="mb-5 text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
