import { useI18n } from '~/i18n/i18n-context';
import { Notice } from '~/ui/notice';

/** Nobody yet, or nobody who fits what was looked for: another thing is to be done. */
export function NobodyRegistered({ isFiltered: some }: { isFiltered: boolean }) {
  const text = useI18n().words.organisation.people;
  return (
    <Notice title={some ? text.noneFoundTitle : text.emptyTitle}>
      <p>{some ? text.noneFoundText : text.emptyText}</p>
    </Notice>
  );
}
