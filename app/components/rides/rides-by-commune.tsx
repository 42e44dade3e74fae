import { useI18n } from '~/i18n/i18n-context';
import type { TeamRidesView } from './team-rides-view';

/** Where seats are offered and where they are missing. */
export function RidesByCommune({ communes }: Pick<TeamRidesView, 'communes'>) {
  const text = useI18n().words.rides.team;
  return (
    <section className="mt-10" aria-labelledby="communes">
      <h2 id="communes">{text.communesTitle}</h2>
      <p className="mt-2">{text.between}</p>
      {communes.length === 0 ? (
        <p>{text.communesNone}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="table-frame as-cards mt-4" tabIndex={0} aria-label={text.communesCaption}>
          <table>
            <caption>{text.communesCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{text.columns.commune}</th>
                <th scope="col">{text.columns.offered}</th>
                <th scope="col">{text.columns.sought}</th>
              </tr>
            </thead>
            <tbody>
              {communes.map(({ name, offered, sought }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td data-label={text.columns.offered}>{offered}</td>
                  <td data-label={text.columns.sought}>{sought}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
