import type { BoardColumn } from '~/domain/ideas/idea';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { useWording } from '../vocabulary/wording-context';

export interface SimilarLine {
  number: number;
  title: string;
  column: BoardColumn;
  supports: number;
  switchTitle: string;
}

/** Ideas that say nearly the same, for whoever decides: what became of them, and how many support them. */
export function SimilarBeside({ ideas }: { ideas: readonly SimilarLine[] }) {
  const { locale, words } = useI18n();
  const { similar: text, supports } = words.triageQueue;
  const wording = useWording();
  return (
    <section className="mt-6" aria-labelledby="similar">
      <h3 id="similar" className="text-lg">
        {text.title}
      </h3>
      {ideas.length === 0 ? <p className="text-soft">{text.none}</p> : null}
      <ul className="grid gap-2">
        {ideas.map((idea) => (
          <li key={idea.number} className="border-l-4 border-line pl-3">
            <a className="tap" href={paths.triageIdea(idea.number)} dir="auto">
              {idea.title}
            </a>
            <p className="text-sm text-soft">
              {fill(text.in, { column: columnName(wording, idea.column), place: idea.switchTitle })}
              {idea.supports > 0 ? `, ${plural(locale, supports, idea.supports)}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
