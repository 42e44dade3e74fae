import { idOf } from './field-frame';

export interface SummaryError {
  /** Field name; '' for what belongs to the whole form. */
  name: string;
  message: string;
}

/** Everything to mend, at the top of the page, each a link to its field. Takes the focus when the page opens. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly SummaryError[] }) {
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused form the summary is what must be read first
    <div className="error-summary" role="alert" tabIndex={-1} id="error-summary" autoFocus>
      <h2 className="error-summary-title">{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.name} ${error.message}`}>
            {error.name ? <a href={`#${idOf(error.name)}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
