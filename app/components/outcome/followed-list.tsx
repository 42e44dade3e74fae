import { fill } from '~/i18n/fill';
import { formatDay } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';

export interface FollowedListProps {
  id: string;
  title: string;
  lead: string;
  ideas: readonly {
    number: number;
    title: string;
    zoneName: string;
    nextTest: string | null;
    nextTestOn: string | null;
  }[];
  /** The list may go on where it has this many. */
  most: number;
}

/** Ideas that wait for words of the team, each with the way to write them. */
export function FollowedList({ id, title, lead, ideas, most }: FollowedListProps) {
  const { locale, words } = useI18n();
  const text = words.outcome.follow;
  const planned = (on: string, test: string | null) =>
    fill(text.planned, { day: formatDay(locale, 'UTC', new Date(`${on}T12:00:00Z`)), test: test ?? '' });
  return (
    <section className="mb-10" aria-labelledby={id}>
      <h2 id={id}>
        {title}{' '}
        {ideas.length > 0 ? (
          <span className="tag tag-plain">{plural(locale, words.board.count, ideas.length)}</span>
        ) : null}
      </h2>
      <p className="mb-4 text-soft">{ideas.length === 0 ? text.none : lead}</p>
      <ul className="grid gap-3">
        {ideas.map((idea) => (
          <li key={idea.number} className="card">
            <a className="tap font-semibold" href={paths.ideaOutcome(idea.number)}>
              {fill(text.ofZone, { title: idea.title, zone: idea.zoneName })}
            </a>
            {id === 'tests' && idea.nextTestOn ? <p>{planned(idea.nextTestOn, idea.nextTest)}</p> : null}
          </li>
        ))}
      </ul>
      {ideas.length >= most ? <p className="mt-3 text-soft">{fill(text.most, { count: most })}</p> : null}
    </section>
  );
}
