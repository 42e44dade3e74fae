import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import type { LeftLine } from './bulk-view';

/** Ideas that stay as they are, each with the reason. */
export function LeftIdeas({ left }: { left: readonly LeftLine[] }) {
  const { bulk, acts } = useI18n().words.triageQueue;
  return (
    <ul className="list-disc pl-6">
      {left.map(({ number, title, reason, who }) => (
        <li key={number}>
          <a href={paths.triageIdea(number)}>{fill(acts.ideaOf, { number, title })}</a>
          {'. '}
          {reason === 'changed' && who ? fill(bulk.reasons.changedBy, { who }) : bulk.reasons[reason]}
        </li>
      ))}
    </ul>
  );
}
