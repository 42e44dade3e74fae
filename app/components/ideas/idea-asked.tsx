import type { IdeaView } from '~/domain/ideas/idea-view';
import { useI18n } from '~/i18n/i18n-context';
import { IdeaEssentials } from './idea-essentials';

/** What was asked: the words as they were said, by whom and where. */
export function IdeaAsked({ idea, speaker }: { idea: IdeaView; speaker: string }) {
  const { words } = useI18n();
  return (
    <section className="idea-half idea-asked" aria-labelledby="words">
      <h2 id="words" className="idea-half-title">
        {words.outcome.asked}
      </h2>
      <blockquote dir="auto" className="idea-words whitespace-pre-line">
        {idea.description}
      </blockquote>
      <IdeaEssentials idea={idea} speaker={speaker} />
    </section>
  );
}
