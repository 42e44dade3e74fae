import type { BoardColumn } from '~/domain/ideas/idea';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';

export interface SimilarView {
  number: number;
  title: string;
  column: BoardColumn;
  supports: number;
  switchTitle: string;
}

/** How « C'est la même » is sent: a visitor to the idea itself, whoever is at their own place to that page. */
export interface SameProps {
  /** The address that takes it; by default that of each idea. */
  sameAction?: string | undefined;
}

/**
 * « Est-ce l'une de ces idées ? », inside the form: choosing one supports it instead. Filled by
 * public/enhance/similar-ideas.js while one writes; without it, shown between writing and keeping.
 */
export function SimilarList({ ideas, sameAction }: SameProps & { ideas: readonly SimilarView[] }) {
  const { locale, words } = useI18n();
  const text = words.voice.similar;
  const isAsked = ideas.length > 0;
  return (
    <section
      className="similar-ideas"
      aria-labelledby="similar"
      data-similar={paths.similarIdeas()}
      data-found-one={text.found.one}
      data-found-other={text.found.other}
      data-lang={locale}
      hidden={!isAsked}
    >
      {/* biome-ignore lint/a11y/noAutofocus: once it is asked, the question is what must be read first */}
      <h2 id="similar" className="text-xl" tabIndex={-1} autoFocus={isAsked}>
        {text.title}
      </h2>
      <p>{text.text}</p>
      {isAsked ? <p>{text.kept}</p> : null}
      <ul>
        {ideas.map((idea) => (
          <SimilarLine key={idea.number} idea={idea} sameAction={sameAction} />
        ))}
      </ul>
      <template>
        <SimilarLine
          idea={{ number: 0, title: '{title}', column: 'to_sort', supports: 0, switchTitle: '' }}
          sameAction={sameAction}
        />
      </template>
      <p role="status" className="sr-only" />
      <input type="hidden" name="seen" value={ideas.map(({ number }) => number).join(' ')} />
    </section>
  );

  function SimilarLine({ idea, sameAction: to }: SameProps & { idea: SimilarView }) {
    return (
      <li>
        <span>
          <a className="tap font-semibold" href={paths.idea(idea.number)} dir="auto">
            {idea.title}
          </a>
          <span className="block text-sm text-soft">
            {idea.switchTitle}
            {idea.supports > 0 ? ` · ${plural(locale, words.voice.support.short, idea.supports)}` : null}
          </span>
        </span>
        <button
          type="submit"
          className="button button-secondary"
          name="same"
          value={idea.number}
          formAction={to ?? paths.supportIdea(idea.number)}
          data-own={to ? '' : undefined}
          aria-label={fill(text.sameOf, { title: idea.title })}
        >
          {text.same}
        </button>
      </li>
    );
  }
}
