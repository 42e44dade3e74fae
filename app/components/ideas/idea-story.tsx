import type { StoryEntry } from '~/domain/ideas/idea-view';
import { formName, stateName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { formatDayAndHour } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { useWording } from '../vocabulary/wording-context';

/** What happened to an idea, from the first word to now. */
export function IdeaStory({ story, timeZone }: { story: readonly StoryEntry[]; timeZone: string }) {
  const { locale, words } = useI18n();
  const wording = useWording();
  const { told, story: title } = words.ideas;
  const tell = ({ act, column, form }: StoryEntry) => {
    if (act === 'proposed') return told.proposed;
    const places = { state: stateName(wording, column), form: formName(wording, form) };
    if (act === 'moved') return fill(told.moved, places);
    return fill(form ? told.decidedForm : told.decided, places);
  };
  return (
    <section className="mt-10" aria-labelledby="story">
      <h2 id="story">{title}</h2>
      <ol className="mt-4 border-l-2 border-line">
        {story.map((entry) => (
          <li key={entry.id} className="story-step relative pb-6 pl-6 last:pb-0">
            <p className="font-semibold">{tell(entry)}</p>
            {entry.reason ? <p className="max-w-2xl whitespace-pre-line">{entry.reason}</p> : null}
            <p className="text-sm text-soft">
              <time dateTime={entry.at.toISOString()}>{formatDayAndHour(locale, timeZone, entry.at)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
