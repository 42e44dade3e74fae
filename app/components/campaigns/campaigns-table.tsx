import type { CampaignState } from '~/domain/messages/campaigns/campaign-state';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Meter } from '~/ui/meter';
import { CampaignStateTag } from './campaign-state-tag';

export interface CampaignRow {
  id: string;
  subject: string;
  state: CampaignState;
  /** When it was written, or left, in words. */
  date: string;
  sent: number;
  /** Rendered, and sent to nobody: no mail server is set. */
  kept: number;
  emails: number;
}

/** The messages written to many people of one Switch. */
export function CampaignsTable({ slug, rows }: { slug: string; rows: readonly CampaignRow[] }) {
  const text = useI18n().words.campaigns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards" tabIndex={0} aria-label={text.caption}>
      <table>
        <caption>{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.subject}</th>
            <th scope="col">{text.columns.state}</th>
            <th scope="col">{text.columns.progress}</th>
            <th scope="col">{text.columns.date}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} slug={slug} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ slug, row }: { slug: string; row: CampaignRow }) {
  const { locale, words } = useI18n();
  const text = words.campaigns;
  const { sent, kept, emails } = row;
  const when = row.state === 'draft' ? text.draftedAt : text.startedAt;
  return (
    <tr>
      <th scope="row" className="min-w-56 font-normal">
        <a className="font-semibold wrap-anywhere" href={paths.campaign(slug, row.id)}>
          {row.subject}
        </a>
      </th>
      <td data-label={text.columns.state}>
        <CampaignStateTag state={row.state} />
      </td>
      <td className="min-w-44" data-label={text.columns.progress}>
        {emails > 0 ? (
          <Meter text={fill(text.progress.sentOf, { sent, total: emails })} value={sent} max={emails} />
        ) : null}
        {kept > 0 ? <p>{plural(locale, text.progress.keptHere, kept)}</p> : null}
      </td>
      <td className="min-w-40" data-label={text.columns.date}>
        {fill(when, { date: row.date })}
      </td>
    </tr>
  );
}
