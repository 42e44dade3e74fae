import { useI18n } from '~/i18n/i18n-context';
import { changeText, type HistoryLine } from '../history/history-line';

/** What happened about somebody, newest first, under a title of its own. */
export function MyDataHistory({ lines }: { lines: readonly HistoryLine[] }) {
  const { words } = useI18n();
  const text = words.myData;
  return (
    <section className="mt-10" aria-labelledby="journal">
      <h2 id="journal">{text.sections.journal}</h2>
      <p className="mt-2">{text.journalText}</p>
      <ol className="mt-4 ml-2 list-none border-l-2 border-line p-0">
        {lines.map((line) => (
          <li key={line.id} className="story-step relative pb-5 pl-6 last:pb-0">
            <p className="font-semibold">{line.what}</p>
            {line.changes.map((change) => (
              <p key={change.label} className="wrap-anywhere">
                {changeText(words, change)}
              </p>
            ))}
            <p className="text-soft">
              {line.who}, <time dateTime={line.at}>{line.when}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
