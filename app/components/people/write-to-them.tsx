import type { RegistrationsQuery } from '~/domain/registrations/registrations-query';
import { NO_TABLE, statusOfSlug } from '~/domain/registrations/registrations-query';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';

export interface WriteToThemProps {
  slug: string;
  query: RegistrationsQuery;
  tables: readonly { id: string; number: number }[];
}

/**
 * Leads to a message to the people of the search. Only where the message can mean exactly them: a word that was
 * searched, a source or a presence is nothing that it chooses by, and writing to others would be worse than not.
 */
export function WriteToThem({ slug, query, tables }: WriteToThemProps) {
  const text = useI18n().words.files.bulk;
  const { q, appel, source, doublons, presence, table } = query;
  if (q || appel || source || doublons || presence || table === NO_TABLE) return null;
  const tableId = tables.find(({ number }) => String(number) === table)?.id;
  const fields: [string, string | undefined][] = [
    ...statusesOf(query.statut).map((status): [string, string] => ['statuses', status]),
    ['types', query.type],
    ['organization', query.structure],
    ['tables', tableId],
    ['locales', query.langue],
    ['unanswered', query.reponse ? 'yes' : ''],
  ];
  return (
    <form method="post" action={paths.newCampaign(slug)} className="no-print mt-6">
      {fields.map(([name, value]) =>
        value ? <input key={`${name} ${value}`} type="hidden" name={name} value={value} /> : null,
      )}
      <Button look="secondary" name="intent" value="count">
        {text.write}
      </Button>
    </form>
  );
}

/** With no status chosen: whoever comes, and whoever would. */
function statusesOf(slug: string): string[] {
  if (slug === 'confirmees' || slug === 'attente' || slug === 'annulees') return [statusOfSlug(slug)];
  return ['confirmed', 'waitlisted'];
}
