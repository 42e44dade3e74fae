import type { FollowedView } from '~/domain/ideas/following/followed-view';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';

/** What somebody follows, each with a way to stop it. */
export function FollowedList({ token, follows }: { token: string; follows: readonly FollowedView[] }) {
  const text = useI18n().words.voice.follower;
  const nameOf = ({ idea, zone }: FollowedView) =>
    idea?.title ?? (zone ? fill(text.zone, { zone }) : text.everything);
  return (
    <ul className="list-none p-0">
      {follows.map((follow) => (
        <li key={follow.id} className="card mb-4 flex flex-wrap items-center justify-between gap-4">
          <span dir="auto" className="font-semibold">
            {follow.idea ? <a href={paths.idea(follow.idea.number)}>{nameOf(follow)}</a> : nameOf(follow)}{' '}
            {follow.isConfirmed ? null : <Tag>{text.waiting}</Tag>}
          </span>
          <form method="post" action={paths.follower(token)}>
            <input type="hidden" name="follow" value={follow.id} />
            <Button
              look="secondary"
              name="intent"
              value="stop-one"
              aria-label={fill(text.stopOneOf, { what: nameOf(follow) })}
            >
              {text.stopOne}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
