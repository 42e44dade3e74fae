import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import type { EmailWords, LetterFrame } from '../letter-frame';

export interface FollowDecidedProps {
  frame: LetterFrame;
  ideaTitle: string;
  ideaUrl: string;
  stage: keyof EmailWords['followDecided']['stages'];
  /** The hub's own words for where it is now, and for the form that it takes; '' where it has none. */
  state: string;
  form: string;
  /** In the team's own words. */
  reason: string;
  /** Where to stop. */
  followUrl: string;
}

/** What the hub decided about an idea that somebody follows. */
export function followDecided(props: FollowDecidedProps): Letter {
  const { frame, ideaTitle: idea, state, form, reason } = props;
  const { words } = frame;
  const text = words.followDecided;
  const decision = text.stages[props.stage];
  const facts = [
    { label: words.facts.reason, value: reason },
    { label: words.facts.state, value: state },
    { label: words.facts.form, value: form },
  ];
  return {
    subject: fill(text.subject, { idea }),
    preview: decision,
    title: text.title,
    paragraphs: [fill(text.lead, { idea }), decision],
    changes: [],
    facts: facts.filter((fact) => fact.value !== ''),
    actions: [
      { label: words.actions.seeFollowedIdea, url: props.ideaUrl },
      { label: words.actions.stopFollowing, url: props.followUrl },
    ],
    notes: [],
  };
}
