import type { IdeaTestView, IdeaView, StoryEntry } from '~/domain/ideas/idea-view';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { useWording } from '../vocabulary/wording-context';
import { storySteps } from './story-steps';

export interface IdeaStoryProps {
  idea: IdeaView;
  story: readonly StoryEntry[];
  tests: readonly IdeaTestView[];
}

/** What happened to an idea, from the first word to now, each with its date. */
export function IdeaStory({ idea, story, tests }: IdeaStoryProps) {
  const { locale, words } = useI18n();
  const wording = useWording();
  return (
    <section className="mt-10" aria-labelledby="story">
      <h2 id="story">{words.outcome.story}</h2>
      <ol className="mt-4 border-l-2 border-line">
        {storySteps({ locale, words, wording }, { idea, story, tests }).map((step) => (
          <li key={step.id} className="story-step relative pb-6 pl-6 last:pb-0">
            <p className="font-semibold">{step.sentence}</p>
            {step.paragraphs.map((paragraph) => (
              <p key={paragraph} className="max-w-2xl whitespace-pre-line">
                {paragraph}
              </p>
            ))}
            {step.others.map((number) => (
              <a key={number} className="tap mr-4" href={paths.idea(number)}>
                {fill(words.ideas.number, { number })}
              </a>
            ))}
            <p className="text-sm text-soft">
              <time dateTime={step.dateTime}>{step.when}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
