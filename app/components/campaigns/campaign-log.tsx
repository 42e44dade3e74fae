import { CAMPAIGN_PARTS, type CampaignPart } from '~/domain/messages/campaigns/campaign-tally';
import type { MessageState } from '~/domain/messages/message-kinds';
import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { SelectField } from '~/ui/select-field';
import { MessageStateTag } from '../messages/message-state-tag';

export interface CampaignLogRow {
  id: string;
  name: string;
  /** How many others read the same e-mail. */
  others: number;
  email: string | null;
  phone: string | null;
  state: MessageState;
  when: string;
  why: 'refused' | 'instead' | 'stopped' | 'leftAudience' | 'retrying' | undefined;
  serverSaid: string | null;
}

/** Person by person: where their message stands, since when, and why. */
export function CampaignLog(props: {
  action: string;
  rows: readonly CampaignLogRow[];
  total: number;
  part: CampaignPart | '';
}) {
  const { action, rows, total, part } = props;
  const { locale, words } = useI18n();
  const text = words.campaigns.log;
  const caption = plural(locale, text.caption, total);
  return (
    <section aria-labelledby="log-title">
      <h2 id="log-title" className="mb-4 text-xl">
        {text.title}
      </h2>
      <Filter action={action} part={part} />
      {rows.length === 0 ? (
        <Notice title={text.none}>
          <p>{text.noneText}</p>
        </Notice>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="table-frame as-cards" tabIndex={0} aria-label={caption}>
          <table className="text-sm">
            <caption>{caption}</caption>
            <thead>
              <tr>
                {(['person', 'state', 'when', 'why'] as const).map((column) => (
                  <th key={column} scope="col">
                    {text.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Filter({ action, part }: { action: string; part: CampaignPart | '' }) {
  const { log, progress } = useI18n().words.campaigns;
  return (
    <form method="get" action={`${action}#log-title`} className="no-print flex flex-wrap items-end gap-x-4">
      <SelectField
        name="etat"
        label={log.columns.state}
        choices={[
          { value: '', label: log.all },
          ...CAMPAIGN_PARTS.map((value) => ({ value, label: progress.parts[value] })),
        ]}
        defaultValue={part}
      />
      <div className="field actions">
        <Button look="secondary">{log.show}</Button>
      </div>
    </form>
  );
}

function Row({ row }: { row: CampaignLogRow }) {
  const { locale, words } = useI18n();
  const { log: text, review } = words.campaigns;
  const name = row.name === '' ? words.messages.erased : row.name;
  return (
    <tr>
      <th scope="row" className="min-w-56">
        {row.others > 0 ? plural(locale, review.andOthers, row.others, { name }) : name}
        <p className="font-normal text-soft wrap-anywhere">
          {row.email ?? (row.phone ? formatPhone(row.phone) : '')}
        </p>
      </th>
      <td className="min-w-32" data-label={text.columns.state}>
        <MessageStateTag state={row.state} />
      </td>
      <td className="min-w-32" data-label={text.columns.when}>
        {row.when}
      </td>
      <td className="min-w-48 wrap-anywhere" data-label={text.columns.why}>
        {row.why ? <p>{text.why[row.why]}</p> : null}
        {row.serverSaid ? <p className="text-soft">{fill(text.server, { error: row.serverSaid })}</p> : null}
      </td>
    </tr>
  );
}
