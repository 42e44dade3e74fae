import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Tag } from '~/ui/tag';

/** An idea that waits for its decision, or for its author's answer. */
export interface WaitingIdea {
  number: number;
  title: string;
  switchTitle: string;
  age: string;
  /** What was asked; '' for an idea that waits for its decision. */
  question: string;
  /** How its author is told; '' where they left no way. */
  channel: string;
}

/** Ideas by how long they have waited, the longest first; each leads to where it is decided. */
export function WaitingList({ ideas, label }: { ideas: readonly WaitingIdea[]; label: string }) {
  const text = useI18n().words.answers.queue;
  return (
    <ol className="call-cards" aria-label={label}>
      {ideas.map((idea) => (
        <li key={idea.number} className="card">
          <p className="flex flex-wrap gap-2">
            <Tag>{idea.age}</Tag>
          </p>
          <h3 dir="auto">
            <a className="tap" href={paths.triageIdea(idea.number)}>
              {fill(text.about, { number: idea.number, title: idea.title })}
            </a>
          </h3>
          {idea.question === '' ? null : (
            <p dir="auto" className="whitespace-pre-line">
              {idea.question}
            </p>
          )}
          <p className="text-soft">{idea.switchTitle}</p>
          {idea.question === '' ? (
            <p className="text-soft">
              {idea.channel === ''
                ? text.undecidedBy.none
                : fill(text.undecidedBy.other, { channel: idea.channel })}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
