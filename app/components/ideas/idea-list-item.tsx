import type { BoardColumn, IdeaForm } from '~/domain/ideas/idea';
import { formName, stateName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Tag } from '~/ui/tag';
import { useWording } from '../vocabulary/wording-context';

export interface IdeaListItemProps {
  idea: {
    number: number;
    title: string;
    description: string;
    speaker: string;
    boardColumn: BoardColumn;
    form: IdeaForm | null;
  };
}

/** One idea in a list: its words, who speaks, where it stands. */
export function IdeaListItem({ idea }: IdeaListItemProps) {
  const { words } = useI18n();
  const wording = useWording();
  return (
    <li className="card flex flex-col gap-2">
      <h2 className="text-lg" dir="auto">
        <a className="tap" href={paths.idea(idea.number)}>
          {idea.title}
        </a>
      </h2>
      <p className="line-clamp-3" dir="auto">
        {idea.description}
      </p>
      <p className="text-sm text-soft">{fill(words.board.speaks, { type: idea.speaker })}</p>
      <p className="mt-auto flex flex-wrap gap-2 pt-1">
        <Tag>{stateName(wording, idea.boardColumn)}</Tag>
        {idea.form ? <Tag hue="good">{formName(wording, idea.form)}</Tag> : null}
      </p>
    </li>
  );
}
