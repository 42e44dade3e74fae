import { stageOf } from '~/domain/ideas/idea';
import type { IdeaView } from '~/domain/ideas/idea-view';
import type { IdeaName } from '~/domain/ideas/merging/idea-family';
import { ideaNext } from '~/domain/ideas/outcome/idea-next';
import { fill } from '~/i18n/fill';
import { formatDay } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { PhoneLink } from '../site/phone-link';

export interface IdeaNextLineProps {
  idea: IdeaView;
  /** The idea that it joined, whose answers its author hears. */
  root: IdeaName | null;
  /** The day that it is in the zone of the idea: "2019-06-24". */
  today: string;
  hubPhone: string;
}

/** What comes next, and whom to ask. */
export function IdeaNextLine({ idea, root, today, hubPhone }: IdeaNextLineProps) {
  const { locale, words } = useI18n();
  const text = words.outcome;
  const { nextTest, nextTestOn, deliveryWhen } = idea;
  const next = ideaNext({ ...idea, stage: stageOf(idea.boardColumn) }, today);
  // A day without an hour is the same everywhere.
  const day = nextTestOn ? formatDay(locale, 'UTC', new Date(`${nextTestOn}T12:00:00Z`)) : '';
  const sentence = fill(text.nexts[next], {
    day,
    test: withoutStop(nextTest ?? ''),
    when: deliveryWhen ?? '',
  });
  return (
    <section className="idea-next" aria-labelledby="next">
      <h2 id="next" className="text-xl">
        {text.next}
      </h2>
      <p className="text-lg">{root ? fill(text.nextJoined, { title: root.title }) : sentence}</p>
      <p>
        <PhoneLink phone={idea.deliveryPhone ?? hubPhone} sentence={text.askWho} />
      </p>
    </section>
  );
}

/** People end what they write with a full stop, and so does the sentence around it. */
function withoutStop(text: string): string {
  return text.replace(/[.\s]+$/, '');
}
