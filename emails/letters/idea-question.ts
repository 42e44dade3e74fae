import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import type { IdeaProps } from './idea-received';

export interface IdeaQuestionProps extends IdeaProps {
  question: string;
  /** Where the author answers, and the code that opens it. */
  answerUrl: string;
  code: string;
}

/** The team asks the author of an idea something: answered by the link, by the code, or by a call. */
export function ideaQuestion({
  frame,
  ideaTitle,
  ideaUrl,
  question,
  answerUrl,
  code,
}: IdeaQuestionProps): Letter {
  const { words } = frame;
  const text = words.ideaQuestion;
  return {
    subject: fill(text.subject, { idea: ideaTitle }),
    preview: question,
    title: text.title,
    paragraphs: [fill(text.lead, { idea: ideaTitle }), ...question.split('\n\n'), text.how],
    code: { label: words.facts.answerCode, value: code },
    changes: [],
    facts: [],
    actions: [
      { label: words.actions.answerIdea, url: answerUrl },
      { label: words.actions.seeIdea, url: ideaUrl },
    ],
    notes: [text.private],
  };
}
