import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Tag } from '~/ui/tag';
import type { ImportView } from './import-view';
import { NameList } from './name-list';

/** What importing would do, with the first lines as they were understood. */
export function ImportOutcome({ view }: { view: ImportView }) {
  const { locale, words } = useI18n();
  const text = words.files.importing;
  const { added, confirmed, waiting, left, alike, first } = view;
  return (
    <section aria-labelledby="outcome-title" className="card grid gap-3">
      <h2 id="outcome-title" className="text-xl">
        {text.previewTitle}
      </h2>
      <p className="text-lg font-semibold">
        {plural(locale, text.willAdd, added)}
        {'. '}
        {fill(text.willSit, { confirmed, waiting })}
      </p>
      <p>{text.behind}</p>
      <NameList title={plural(locale, text.willLeave, left.length)} names={left} />
      <NameList title={plural(locale, text.alike, alike.length)} names={alike} />
      {alike.length > 0 ? <p className="text-soft">{text.alikeHint}</p> : null}
      <div className="table-frame as-cards">
        <table className="text-sm">
          <caption>{text.firstCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.lineColumn}</th>
              <th scope="col">{words.organisation.people.columns.name}</th>
              <th scope="col">{words.organisation.people.columns.type}</th>
              <th scope="col">{words.organisation.people.columns.contact}</th>
              <th scope="col">{words.organisation.people.columns.status}</th>
            </tr>
          </thead>
          <tbody>
            {first.map(({ line, name, type, contact, isSeated }) => (
              <tr key={line}>
                <td data-label={text.lineColumn}>{line}</td>
                <th scope="row">{name}</th>
                <td data-label={words.organisation.people.columns.type}>{type}</td>
                <td className="wrap-anywhere" data-label={words.organisation.people.columns.contact}>
                  {contact}
                </td>
                <td data-label={words.organisation.people.columns.status}>
                  <Tag hue={isSeated ? 'good' : 'warn'}>{isSeated ? text.seated : text.waits}</Tag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
