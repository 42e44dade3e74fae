import { answersSearch } from '~/domain/ideas/answers/answers-query';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';

export interface IdeasTodayView {
  prepared: number;
  owed: number;
  undecided: number;
  questions: number;
  /** « depuis 3 jours »: since when the oldest answer is owed; '' where none is. */
  oldest: string;
}

/** What ideas ask of the hub's staff: to decide, to publish, to answer. Nothing where nothing waits. */
export function IdeasToday({ counts }: { counts: IdeasTodayView }) {
  const { locale, words } = useI18n();
  const text = words.answers.today;
  const lines = [
    { kind: 'prepared', href: paths.decisions() },
    { kind: 'owed', href: paths.answers() },
    { kind: 'questions', href: paths.answers() + answersSearch({ view: 'questions' }) },
    { kind: 'undecided', href: paths.answers() + answersSearch({ view: 'undecided' }) },
  ] as const;
  const waiting = lines.filter(({ kind }) => counts[kind] > 0);
  if (waiting.length === 0) return null;
  return (
    <section className="card mb-10" aria-labelledby="ideas-today">
      <h2 id="ideas-today" className="text-xl">
        {text.title}
      </h2>
      <ul className="mt-2 grid gap-1">
        {waiting.map(({ kind, href }) => (
          <li key={kind} className="border-t border-line pt-2">
            <a className="block py-1 font-semibold" href={href}>
              {plural(locale, text[kind], counts[kind])}
            </a>
            {kind === 'owed' && counts.oldest !== '' ? (
              <span className="block text-sm text-soft">{fill(text.oldest, { age: counts.oldest })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
