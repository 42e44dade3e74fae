import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export interface RetentionLine {
  id: string;
  switchEvent: { title: string; slug: string } | null;
  what: string;
  when: string;
  count: string;
}

/** What is forgotten of which Switch, when and how much. */
export function RetentionTable({ caption, lines }: { caption: string; lines: readonly RetentionLine[] }) {
  const text = useI18n().words.retention;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards mt-4" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.what}</th>
            <th scope="col">{text.columns.switch}</th>
            <th scope="col">{text.columns.when}</th>
            <th scope="col">{text.columns.count}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, switchEvent, what, when, count }) => (
            <tr key={id}>
              <th scope="row">{what}</th>
              <td data-label={text.columns.switch}>
                {switchEvent ? (
                  <a href={paths.manageSwitch(switchEvent.slug)}>{switchEvent.title}</a>
                ) : (
                  text.noSwitch
                )}
              </td>
              <td data-label={text.columns.when}>{when}</td>
              <td data-label={text.columns.count}>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
