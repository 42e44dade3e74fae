import { createContext, type ReactNode, useContext } from 'react';

/** Whether a question must be answered. */
export type Need = 'required' | 'optional';

/** How the site says it: « obligatoire », « facultatif ». */
export const NeedWords = createContext<Readonly<Record<Need, string>> | null>(null);

export interface FieldTexts {
  name: string;
  label: string;
  /** One short sentence with an example. */
  hint?: string | undefined;
  /** What to do about what was typed. */
  error?: string | undefined;
  /** Told in words beside the label. Only searching, where nothing is asked for, goes without. */
  need?: Need | undefined;
}

/** Ids that tie hint and error to their control. */
export function describedBy({
  name,
  hint,
  error,
}: Pick<FieldTexts, 'name' | 'hint' | 'error'>): string | undefined {
  const ids = [hint && `${idOf(name)}-hint`, error && `${idOf(name)}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The id of a field's control: what an error summary links to. */
export function idOf(name: string): string {
  return `field-${name.replace(/[^\w-]+/g, '-').replace(/-+$/, '')}`;
}

/** Label above, hint, control, error below. */
export function FieldFrame({ texts, children }: { texts: FieldTexts; children: ReactNode }) {
  const { name, label, hint, error, need } = texts;
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      <label className="field-label" htmlFor={idOf(name)}>
        {label}
        <FieldNeed need={need} />
      </label>
      <FieldHint name={name} hint={hint} />
      {children}
      <FieldError name={name} error={error} />
    </div>
  );
}

/** « (obligatoire) », after the label. */
export function FieldNeed({ need }: { need: Need | undefined }) {
  const words = useContext(NeedWords);
  if (!need) return null;
  if (!words) throw new Error('a field that says its need wants NeedWords above it');
  return <span className="field-need"> ({words[need]})</span>;
}

export function FieldHint({ name, hint }: { name: string; hint: string | undefined }) {
  return hint ? (
    <p className="field-hint" id={`${idOf(name)}-hint`}>
      {hint}
    </p>
  ) : null;
}

export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  return error ? (
    <p className="field-error" id={`${idOf(name)}-error`}>
      {error}
    </p>
  ) : null;
}
