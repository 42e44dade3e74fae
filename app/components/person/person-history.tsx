import { useI18n } from '~/i18n/i18n-context';
import { changeText, type HistoryLine } from '../history/history-line';

/** What happened about one person, newest first. */
export function PersonHistory({ lines }: { lines: readonly HistoryLine[] }) {
  const { words } = useI18n();
  return (
    <section className="mt-10" aria-labelledby="history-title">
      <h3 id="history-title">{words.person.historyTitle}</h3>
      {lines.length === 0 ? <p className="mt-2">{words.person.historyNone}</p> : null}
      <ol className="mt-4 ml-2 border-l-2 border-line">
        {lines.map((line) => (
          <li key={line.id} className="story-step relative pb-5 pl-6 last:pb-0">
            <p className="font-semibold">{line.what}</p>
            {line.changes.map((change) => (
              <p key={change.label} className="max-w-2xl wrap-anywhere">
                {changeText(words, change)}
              </p>
            ))}
            <p className="text-sm text-soft">
              {line.who}, <time dateTime={line.at}>{line.when}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
