import type { CopyPart } from '~/domain/switches/copy/copy-parts';
import { useI18n } from '~/i18n/i18n-context';
import { Tag } from '~/ui/tag';

/** What a template holds, as tags; in words where it can no longer be read. */
export function TemplateParts({ parts }: { parts: readonly CopyPart[] | undefined }) {
  const text = useI18n().words.programme;
  if (!parts) return <Tag hue="warn">{text.templates.broken}</Tag>;
  return (
    <ul className="flex flex-wrap gap-2">
      {parts.map((part) => (
        <li key={part}>
          <Tag>{text.copy.parts[part]}</Tag>
        </li>
      ))}
    </ul>
  );
}
