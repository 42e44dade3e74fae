import type { HubSettingsForm } from '~/domain/hubs/hub-settings';
import { NEED_KINDS } from '~/domain/needs/need-kinds';
import { useI18n } from '~/i18n/i18n-context';

/** What somebody else saved meanwhile where it differs: saving once more puts one's own over it. */
export function SettingsTheirs({ mine, theirs }: { mine: HubSettingsForm; theirs: HubSettingsForm }) {
  const { words } = useI18n();
  const text = words.venues.settings;
  const empty = words.organisation.conflict.empty;
  const texts = (
    ['reminderDays', 'contactsKeptMonths', 'publisher', 'publicationDirector', 'siteHost'] as const
  )
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => [text[field], theirs[field]] as const);
  const deadlines = NEED_KINDS.filter((kind) => mine.deadlines[kind] !== theirs.deadlines[kind]).map(
    (kind) => [words.needs.kinds[kind], theirs.deadlines[kind] ?? ''] as const,
  );
  return (
    <>
      <p className="mt-2">{words.organisation.conflict.theirs}</p>
      <ul>
        {[...texts, ...deadlines].map(([label, value]) => (
          <li key={label}>
            {label}
            {'\u00a0: '}
            {value || empty}
          </li>
        ))}
      </ul>
    </>
  );
}
