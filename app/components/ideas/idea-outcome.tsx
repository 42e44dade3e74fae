import { kindOfColumn, stageOf } from '~/domain/ideas/idea';
import type { IdeaFileView, IdeaView, StoryEntry } from '~/domain/ideas/idea-view';
import { formName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { formatDay } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { Facts } from '~/ui/facts';
import { Tag } from '~/ui/tag';
import { PhoneLink } from '../site/phone-link';
import { useWording } from '../vocabulary/wording-context';
import { IdeaTake } from './idea-take';
import { type NationalLabels, prototypeFacts, serviceFacts } from './outcome-facts';

export interface IdeaOutcomeProps {
  idea: IdeaView;
  /** It joined another idea, and goes on as that one. */
  isMerged: boolean;
  story: readonly StoryEntry[];
  file: IdeaFileView | undefined;
  labels: NationalLabels;
}

/** What an idea became: said in one line, then why and since when, then what people need to know. */
export function IdeaOutcome({ idea, isMerged, story, file, labels }: IdeaOutcomeProps) {
  const { locale, words } = useI18n();
  const wording = useWording();
  const text = words.outcome;
  const stage = stageOf(idea.boardColumn);
  const kind = kindOfColumn(stage);
  // The last word on where it is now: a decision, or a step since.
  const last = story.findLast((entry) => entry.column === idea.boardColumn && entry.act !== 'proposed');
  // A step may need none: what was said before then stands.
  const reason = story.findLast((entry) => entry.column && entry.reason)?.reason ?? idea.decisionReason;
  const phone = idea.deliveryPhone ? <PhoneLink phone={idea.deliveryPhone} /> : null;
  const facts =
    kind === 'service'
      ? [
          ...serviceFacts({ locale, words }, idea, labels),
          ...(phone ? [{ label: text.facts.deliveryPhone, value: phone }] : []),
        ]
      : [];
  const day = (at: Date) => formatDay(locale, idea.zoneTimeZone, at);
  return (
    <section className={`idea-half idea-became idea-became-${stage}`} aria-labelledby="outcome">
      <h2 id="outcome" className="idea-half-title">
        {text.became}
      </h2>
      <p className="idea-headline">{isMerged ? text.joined : text.headlines[stage]}</p>
      {last ? <p className="mb-2 text-soft">{fill(text.since, { day: day(last.at) })}</p> : null}
      {idea.form ? (
        <p className="mb-3">
          <Tag>{formName(wording, idea.form)}</Tag>
        </p>
      ) : null}
      {kind === 'service' && idea.deliverySummary ? <p className="text-lg">{idea.deliverySummary}</p> : null}
      {reason && stage !== 'to_sort' ? (
        <div className="idea-why">
          <h3>{text.why}</h3>
          <p className="whitespace-pre-line">{reason}</p>
        </div>
      ) : null}
      <Facts facts={kind === 'prototype' ? prototypeFacts({ locale, words }, idea) : facts} />
      {stage === 'service_ready' ? <IdeaTake idea={idea} file={file} /> : null}
      {idea.becameServiceAt && kind === 'service' ? (
        <details className="disclosure">
          <summary>{text.wasPrototype}</summary>
          <p>{fill(text.becameOn, { day: day(idea.becameServiceAt) })}</p>
          <Facts facts={prototypeFacts({ locale, words }, idea)} />
        </details>
      ) : null}
    </section>
  );
}
