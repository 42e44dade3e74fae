import { useI18n } from '~/i18n/i18n-context';
import type { DoorStart } from './door-start';

/** The script of the welcome desk, with its words. No people. */
export function DoorScript({ start, script }: { start: DoorStart; script: string }) {
  const { locale, words } = useI18n();
  const handed = JSON.stringify({ ...start, locale, words: words.door, offline: words.offline }).replace(
    /</g,
    '\\u003c',
  );
  return (
    <>
      <script
        id="door-start"
        type="application/json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words and addresses, with "<" escaped
        dangerouslySetInnerHTML={{ __html: handed }}
      />
      <script type="module" src={script} />
    </>
  );
}
