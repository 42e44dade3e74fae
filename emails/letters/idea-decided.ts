import { fill } from '~/i18n/fill';
import type { Fact, Letter } from '../letter';
import type { EmailWords } from '../letter-frame';
import type { IdeaProps } from './idea-received';

export interface IdeaDecidedProps extends IdeaProps {
  column: keyof EmailWords['ideaDecided']['columns'];
  form: keyof EmailWords['ideaDecided']['forms'] | null;
  /** In the team's own words. */
  reason: string;
  /** Answers to the two-way questions; empty where one was not answered or is not asked. */
  answers: Partial<Record<Answer, string | null>>;
}

type Answer = (typeof ANSWERS)[number];
const ANSWERS = [
  'deliverer',
  'deliveryPlace',
  'deliveryWhen',
  'deliveryAudience',
  'lead',
  'need',
  'nextTest',
] as const;

export function ideaDecided(props: IdeaDecidedProps): Letter {
  const { words } = props.frame;
  const text = words.ideaDecided;
  const decision = text.columns[props.column];
  return {
    subject: fill(text.subject, { idea: props.ideaTitle }),
    preview: decision,
    title: text.title,
    paragraphs: [fill(text.lead, { idea: props.ideaTitle }), decision],
    changes: [],
    facts: factsOf(props),
    actions: [{ label: words.actions.seeIdea, url: props.ideaUrl }],
    notes: [text.thanks],
  };
}

function factsOf({ frame, form, reason, answers }: IdeaDecidedProps): Fact[] {
  const { facts, ideaDecided: text } = frame.words;
  return [
    { label: facts.reason, value: reason },
    { label: facts.form, value: form ? text.forms[form] : '' },
    ...ANSWERS.map((answer) => ({ label: facts[answer], value: answers[answer] ?? '' })),
  ].filter((fact) => fact.value !== '');
}
