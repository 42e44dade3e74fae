import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { changeText, type HistoryLine } from './history-line';

/** Lines of the journal, newest first. @param withSwitch leaves the Switch out where all lines are of one */
export function HistoryTable({ lines, withSwitch }: { lines: readonly HistoryLine[]; withSwitch: boolean }) {
  const { words } = useI18n();
  const text = words.history;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards" tabIndex={0} aria-label={text.caption}>
      <table className="text-sm">
        <caption>{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.what}</th>
            <th scope="col">{text.columns.about}</th>
            <th scope="col">{text.columns.who}</th>
            <th scope="col">{text.columns.when}</th>
            <th scope="col">{text.columns.change}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" className="min-w-40">
                {line.what}
              </th>
              <td className="min-w-48" data-label={text.columns.about}>
                <About line={line} withSwitch={withSwitch} />
              </td>
              <td className="min-w-32" data-label={text.columns.who}>
                {line.who}
              </td>
              <td className="min-w-36" data-label={text.columns.when}>
                <time dateTime={line.at}>{line.when}</time>
              </td>
              <td className="min-w-64 max-w-96 wrap-anywhere" data-label={text.columns.change}>
                <Changes line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function About({ line, withSwitch }: { line: HistoryLine; withSwitch: boolean }) {
  const { about, switchEvent } = line;
  return (
    <>
      {about ? <p>{about.href ? <a href={about.href}>{about.name}</a> : about.name}</p> : null}
      {withSwitch && switchEvent ? (
        <p>
          <a href={paths.manageSwitch(switchEvent.slug)}>{switchEvent.title}</a>
        </p>
      ) : null}
    </>
  );
}

function Changes({ line }: { line: HistoryLine }) {
  const { words } = useI18n();
  if (line.changes.length === 0) return null;
  return (
    <ul>
      {line.changes.map((change) => (
        <li key={change.label}>{changeText(words, change)}</li>
      ))}
    </ul>
  );
}
