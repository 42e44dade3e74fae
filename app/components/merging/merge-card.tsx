import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { MergeSearch } from './merge-search';

/** Beside an idea that is decided about: the way to group it with another, or to split it. */
export function MergeCard({ number, queue }: { number: number; queue: string }) {
  const text = useI18n().words.merging;
  return (
    <section className="card mb-8" aria-labelledby="merge-card">
      <h2 id="merge-card" className="text-xl">
        {text.cardTitle}
      </h2>
      <p className="mb-4 text-soft">{text.cardText}</p>
      <MergeSearch number={number} queue={queue} typed="" />
      <p className="actions">
        <a className="tap" href={paths.mergeIdea(number, queue)}>
          {text.toMerge}
        </a>
        <a className="tap" href={paths.splitIdea(number)}>
          {text.toSplit}
        </a>
      </p>
    </section>
  );
}
