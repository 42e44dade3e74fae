import type { BoardColumn } from '~/domain/ideas/idea';
import { stateName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Tag } from '~/ui/tag';
import { useWording } from '../vocabulary/wording-context';

export interface MergeChoicesProps {
  /** The idea that would join one of them. */
  number: number;
  /** The page of the queue to be led back to; '' where there is none. */
  queue: string;
  ideas: readonly { number: number; title: string; column: BoardColumn; switchTitle: string }[];
}

/** Ideas to group with; each leads to the page where it is read again. */
export function MergeChoices({ number, queue, ideas }: MergeChoicesProps) {
  const text = useI18n().words.merging;
  const wording = useWording();
  return (
    <ul className="merge-choices">
      {ideas.map((idea) => (
        <li key={idea.number}>
          <div>
            <a className="tap font-semibold" href={paths.idea(idea.number)} dir="auto">
              {idea.title}
            </a>
            <p className="text-sm text-soft">
              {fill(text.number, { number: idea.number })} · {idea.switchTitle}
            </p>
            <Tag>{stateName(wording, idea.column)}</Tag>
          </div>
          <a
            className="button button-secondary"
            href={paths.mergeInto(number, idea.number, queue)}
            aria-label={fill(text.chooseOf, { title: idea.title })}
          >
            {text.choose}
          </a>
        </li>
      ))}
    </ul>
  );
}
