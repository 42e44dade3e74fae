import type { TaskKind } from '~/domain/today/today-tasks';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { taskHref } from './task-href';

/** Of one kind: the others are one click away. */
const MOST_SHOWN = 4;

export interface TodayLine {
  kind: TaskKind;
  slug: string;
  title: string;
  count: number;
  /** The day of the Switch, in words. */
  days: string;
  /** By when, in words; '' where there is no moment. */
  at: string;
}

/** What needs somebody today, one card a kind; each line leads to where it is done. */
export function TodayList({ lines, hasMore }: { lines: readonly TodayLine[]; hasMore: boolean }) {
  const text = useI18n().words.dashboard;
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  return (
    <section aria-labelledby="today" className="mb-10">
      <h2 id="today" className="mb-4 text-2xl">
        {text.title}
      </h2>
      {kinds.length === 0 ? <p className="card">{text.nothing}</p> : null}
      <div className="today-cards">
        {kinds.map((kind) => (
          <TaskCard key={kind} kind={kind} lines={lines.filter((line) => line.kind === kind)} />
        ))}
      </div>
      {hasMore ? <p className="mt-4 text-soft">{text.hasMore}</p> : null}
    </section>
  );
}

function TaskCard({ kind, lines }: { kind: TaskKind; lines: readonly TodayLine[] }) {
  const { locale, words } = useI18n();
  const text = words.dashboard;
  // One more is no reason to hide it.
  const shown = lines.length > MOST_SHOWN + 1 ? MOST_SHOWN : lines.length;
  return (
    <section className="card" aria-labelledby={`today-${kind}`}>
      <h3 id={`today-${kind}`} className="text-lg">
        {text.kinds[kind].title}
      </h3>
      <TaskLines lines={lines.slice(0, shown)} />
      {lines.length > shown ? (
        <details className="mt-1 border-t border-line pt-1">
          <summary className="cursor-pointer py-2.5 underline">
            {plural(locale, text.more, lines.length - shown)}
          </summary>
          <TaskLines lines={lines.slice(shown)} />
        </details>
      ) : null}
    </section>
  );
}

function TaskLines({ lines }: { lines: readonly TodayLine[] }) {
  return (
    <ul className="mt-2 grid gap-1">
      {lines.map((line) => (
        <TaskLine key={line.slug} line={line} />
      ))}
    </ul>
  );
}

/** How many, in which Switch: the whole line is the link, so that a thumb finds it. */
function TaskLine({ line }: { line: TodayLine }) {
  const { locale, words } = useI18n();
  const text = words.dashboard.kinds[line.kind];
  const what = 'count' in text ? plural(locale, text.count, line.count) : fill(text.at, { at: line.at });
  return (
    <li className="border-t border-line pt-2">
      <a className="block py-1" href={taskHref(line.kind, line.slug)}>
        <span className="block font-semibold">{what}</span>
        {line.title}
      </a>
      <span className="block text-sm text-soft">{line.days}</span>
    </li>
  );
}
