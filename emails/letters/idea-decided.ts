import { fill } from '~/i18n/fill';
import type { Fact, Letter } from '../letter';
import type { EmailWords } from '../letter-frame';
import type { IdeaProps } from './idea-received';

export interface IdeaDecidedProps extends IdeaProps {
  stage: keyof EmailWords['ideaDecided']['stages'];
  /** The hub's own words for where it is now, and for the form that it takes; '' where it has none. */
  state: string;
  form: string;
  /** In the team's own words. */
  reason: string;
  /** What the team says to the author in place of the usual words; '' is the usual words. */
  answer: string;
  /** They heard another decision before. */
  isCorrection: boolean;
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
  const decision = text.stages[props.stage];
  const subject = props.isCorrection ? text.correctionSubject : text.subject;
  return {
    subject: fill(subject, { idea: props.ideaTitle }),
    preview: decision,
    title: text.title,
    paragraphs: [
      fill(text.lead, { idea: props.ideaTitle }),
      ...(props.isCorrection ? [text.correction] : []),
      ...(props.answer === '' ? [decision] : props.answer.split('\n\n')),
    ],
    changes: [],
    facts: factsOf(props),
    actions: [{ label: words.actions.seeIdea, url: props.ideaUrl }],
    notes: [text.thanks],
  };
}

function factsOf({ frame, state, form, reason, answers }: IdeaDecidedProps): Fact[] {
  const { facts } = frame.words;
  return [
    { label: facts.reason, value: reason },
    { label: facts.state, value: state },
    { label: facts.form, value: form },
    ...ANSWERS.map((answer) => ({ label: facts[answer], value: answers[answer] ?? '' })),
  ].filter((fact) => fact.value !== '');
}
