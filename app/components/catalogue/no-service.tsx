import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';

/** Nothing to show: what to do instead. */
export function NoService({ isNarrowed }: { isNarrowed: boolean }) {
  const text = useI18n().words.catalogue;
  return (
    <Notice title={isNarrowed ? text.emptyTitle : text.noneTitle}>
      <p className="mb-4">{isNarrowed ? text.emptyText : text.noneText}</p>
      <ButtonLink look="secondary" href={isNarrowed ? paths.services() : paths.switches()}>
        {isNarrowed ? text.filters.clear : text.noneAction}
      </ButtonLink>
    </Notice>
  );
}
