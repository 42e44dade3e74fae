import { CONTACT_LIMITS } from '~/domain/ideas/author-channel';
import { IDEA_LIMITS } from '~/domain/ideas/idea';
import { useI18n } from '~/i18n/i18n-context';
import type { TableStart } from './table-start';

/** The script of a table, with its words. No idea, nobody. */
export function TableScript({ start, script }: { start: TableStart; script: string }) {
  const { locale, words } = useI18n();
  const handed = JSON.stringify({
    ...{ ...start, locale, words: words.tableDesk, offline: words.offline },
    sentences: { ...words.authorContact.errors, ...words.tableDesk.errors },
    limits: { ...CONTACT_LIMITS, ...IDEA_LIMITS },
  }).replace(/</g, '\\u003c');
  return (
    <>
      <script
        id="table-start"
        type="application/json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words and addresses, with "<" escaped
        dangerouslySetInnerHTML={{ __html: handed }}
      />
      <script type="module" src={script} />
    </>
  );
}
