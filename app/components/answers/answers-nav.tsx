import { ANSWER_VIEWS, type AnswersView, answersSearch } from '~/domain/ideas/answers/answers-query';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export type ViewCounts = Readonly<Record<AnswersView, number>>;

/** To tell, on their way, told, to decide: each with how many there are. */
export function AnswersNav({ view, counts }: { view: AnswersView; counts: ViewCounts }) {
  const { hub, queue: text } = useI18n().words.answers;
  const views = Object.keys(ANSWER_VIEWS) as AnswersView[];
  return (
    <nav aria-label={text.viewsLabel} className="call-views no-print">
      {views.map((each) => (
        <a
          key={each}
          href={paths.answers() + answersSearch({ view: each })}
          aria-current={each === view ? 'page' : undefined}
        >
          {fill(hub.counted, { label: text.views[each], count: counts[each] })}
        </a>
      ))}
    </nav>
  );
}
