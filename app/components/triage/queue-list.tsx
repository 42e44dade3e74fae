import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Tag } from '~/ui/tag';
import { useWording } from '../vocabulary/wording-context';
import { ZoneTag } from '../zones/zone-tag';
import type { QueueLine } from './queue-line';

export interface QueueListProps {
  lines: readonly QueueLine[];
  /** The number of the idea that is open. */
  open: number | null;
  /** Id of the form that the boxes belong to. */
  form: string;
  showsColumn: boolean;
}

/** The ideas of this page, each with a box to tick and a link that opens it. */
export function QueueList({ lines, open, form, showsColumn }: QueueListProps) {
  const text = useI18n().words.triageQueue;
  return (
    <ol className="queue-list" aria-label={text.list}>
      {lines.map((line) => (
        <li key={line.number} className="queue-item" data-open={line.number === open ? '' : undefined}>
          <input
            type="checkbox"
            className="queue-box"
            name="ids"
            form={form}
            value={`${line.number}.${line.version}`}
            aria-label={fill(text.pick, { number: line.number })}
            data-key={line.number === open ? text.keys.pick : undefined}
          />
          <QueueItem line={line} isOpen={line.number === open} showsColumn={showsColumn} />
        </li>
      ))}
    </ol>
  );
}

function QueueItem({
  line,
  isOpen,
  showsColumn,
}: {
  line: QueueLine;
  isOpen: boolean;
  showsColumn: boolean;
}) {
  const { locale, words } = useI18n();
  const text = words.triageQueue;
  const wording = useWording();
  return (
    <div className="min-w-0">
      <a className="queue-link" href={line.href} aria-current={isOpen ? 'true' : undefined} dir="auto">
        {line.title}
      </a>
      <p className="text-sm text-soft">
        {fill(text.proposedBy, { type: line.speaker, place: line.switchTitle })}
      </p>
      <p className="queue-tags">
        <ZoneTag zone={line.zone} />
        {showsColumn ? <Tag>{columnName(wording, line.column)}</Tag> : null}
        <span>{plural(locale, text.age, line.days)}</span>
        {line.supports > 0 ? <span>{plural(locale, text.supports, line.supports)}</span> : null}
        {line.assignee ? <Tag hue="good">{line.assignee}</Tag> : null}
      </p>
    </div>
  );
}
