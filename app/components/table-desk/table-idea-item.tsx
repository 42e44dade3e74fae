import type { TableIdea } from '~/domain/table-desk/table-change';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';

export interface TableIdeaItemProps {
  /** Undefined for the mould that the script makes its rows from. */
  idea?: TableIdea;
}

/** An idea of the table, with what can be done about it. What only a device knows is filled in by its script. */
export function TableIdeaItem({ idea }: TableIdeaItemProps) {
  const text = useI18n().words.tableDesk.list;
  return (
    <li className="table-idea">
      <p className="table-idea-head">
        <span data-slot="number">{idea ? fill(text.number, { number: idea.number }) : ''}</span>
        <span data-slot="decided" hidden={!idea || idea.isOpen}>
          <Tag hue="good">{text.decided}</Tag>
        </span>
      </p>
      <p className="table-idea-title" data-slot="title">
        {idea?.title}
      </p>
      <p className="text-soft whitespace-pre-line" data-slot="description">
        {idea?.description}
      </p>
      <p className="table-idea-note" data-slot="note" hidden />
      <p data-slot="now" hidden />
      <div className="actions">
        <a
          className="button button-secondary"
          data-slot="correct"
          hidden={!idea?.isOpen}
          href={idea ? `?${new URLSearchParams({ corriger: String(idea.number) })}` : '?'}
          aria-label={idea ? fill(text.correctOne, { title: idea.title }) : undefined}
        >
          {text.correct}
        </a>
        {idea ? null : <DeviceButtons />}
      </div>
    </li>
  );
}

function DeviceButtons() {
  const text = useI18n().words.tableDesk.list;
  const labels = {
    keepMine: text.keepMine,
    keepTheirs: text.keepTheirs,
    copy: text.copy,
    erase: text.erase,
  };
  return Object.entries(labels).map(([slot, label]) => (
    <Button key={slot} type="button" look="secondary" data-slot={slot} hidden>
      {label}
    </Button>
  ));
}
