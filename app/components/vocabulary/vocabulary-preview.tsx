import { stageOf } from '~/domain/ideas/idea';
import { useI18n } from '~/i18n/i18n-context';
import type { WordView } from './word-view';

/** The heads of the board's columns as they are; with a script, as they are being typed. */
export function VocabularyPreview({ words }: { words: readonly WordView[] }) {
  const { locale, words: dictionary } = useI18n();
  const text = dictionary.vocabulary;
  return (
    <section className="card" aria-labelledby="preview">
      <h2 id="preview" className="text-xl">
        {text.preview}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ol className="vocabulary-preview" data-lang={locale} tabIndex={0} aria-labelledby="preview">
        {words
          .filter(({ isRetired }) => !isRetired)
          .map(({ slug, name, names }) => (
            <li key={slug} className={`board-${stageOf(slug)}`} data-preview={slug}>
              <strong dir="auto">{name}</strong>
              <span dir="auto">{locale === 'fr' ? names.explainedFr : names.explainedEn}</span>
            </li>
          ))}
      </ol>
    </section>
  );
}
