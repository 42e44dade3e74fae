import type { LineProblem } from '~/domain/registrations/importing/import-person';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';

/** Whoever has a hundred lines to mend has one cause to find. */
const MOST_SHOWN = 100;

/** Line by line, what to do. */
export function ImportProblems({ problems }: { problems: readonly LineProblem[] }) {
  const { locale, words } = useI18n();
  const text = words.files.importing;
  if (problems.length === 0) return null;
  const lines = new Set(problems.map(({ line }) => line)).size;
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused form the summary is what must be read first
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2 className="error-summary-title">{plural(locale, text.problemsTitle, lines)}</h2>
      <p className="mb-2">{text.mend}</p>
      <ul>
        {problems.slice(0, MOST_SHOWN).map(({ line, reason, value }) => (
          <li key={`${line} ${reason}`}>
            {fill(text.line, { line, what: fill(text.problems[reason], { value }) })}
          </li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN ? (
        <p>{fill(text.more, { count: problems.length - MOST_SHOWN })}</p>
      ) : null}
    </div>
  );
}
