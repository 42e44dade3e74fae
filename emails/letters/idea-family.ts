import { fill } from '~/i18n/fill';
import type { Fact, Letter } from '../letter';
import type { EmailWords } from '../letter-frame';
import type { IdeaProps } from './idea-received';

export interface IdeaMergedProps extends IdeaProps {
  /** The title of the other idea. */
  into: string;
  /** In the team's own words. */
  reason: string;
  /** What had been decided of the other idea, and why; null where nothing was. */
  decided: { stage: keyof EmailWords['followDecided']['stages']; reason: string } | null;
}

/** The idea was merged into another one. Where that one was decided already, this is the answer as well. */
export function ideaMerged(props: IdeaMergedProps): Letter {
  const { words } = props.frame;
  const { merged } = words.ideaFamily;
  const next = props.decided
    ? [merged.decided, words.followDecided.stages[props.decided.stage], props.decided.reason]
    : [merged.what];
  return letterOf(props, [fill(merged.lead, { idea: props.ideaTitle }), ...next.filter(Boolean)], {
    facts: [
      { label: merged.with, value: props.into },
      { label: words.facts.reason, value: props.reason },
    ],
  });
}

/** It is on its own again, after its author had heard of the merge; `from` null: whole again, after a split. */
export function ideaParted(props: IdeaProps & { from: string | null }): Letter {
  const { parted, whole } = props.frame.words.ideaFamily;
  const names = { idea: props.ideaTitle, other: props.from ?? '' };
  const told = props.from === null ? whole : parted;
  return letterOf(props, [fill(told.lead, names), fill(told.what, names)]);
}

/** It was split, each part with a title of its own. */
export function ideaSplit(props: IdeaProps & { parts: readonly string[]; reason: string }): Letter {
  const { words } = props.frame;
  const { split } = words.ideaFamily;
  return letterOf(props, [fill(split.lead, { idea: props.ideaTitle }), split.what], {
    facts: [
      { label: split.parts, value: props.parts.join(' · ') },
      { label: words.facts.reason, value: props.reason },
    ],
  });
}

function letterOf(
  { frame, ideaTitle, ideaUrl }: IdeaProps,
  paragraphs: string[],
  { facts = [] }: { facts?: Fact[] } = {},
): Letter {
  const { words } = frame;
  const text = words.ideaFamily;
  return {
    subject: fill(text.subject, { idea: ideaTitle }),
    preview: paragraphs[0] ?? '',
    title: text.title,
    paragraphs,
    changes: [],
    facts,
    actions: [{ label: words.actions.seeIdea, url: ideaUrl }],
    notes: [],
  };
}
