import type { survey as source } from '../fr/survey';
import type { Words } from '../words';

export const survey: Words<typeof source> = {
  title: 'Your opinion',
  navTitle: 'Opinions',
  lead: 'Five questions, two minutes. Your answers stay anonymous. Pass over whichever you like.',
  questions: {
    welcome: 'How were you welcomed?',
    useful: 'Was this Switch useful to you?',
    heard: 'Did people listen to you?',
    liked: 'What did you like?',
    missing: 'What was missing?',
  },
  faces: {
    welcome: { 3: 'Well', 2: 'So-so', 1: 'Badly' },
    useful: { 3: 'Yes', 2: 'A little', 1: 'No' },
    heard: { 3: 'Yes', 2: 'A little', 1: 'No' },
  },
  send: 'Send my opinion',
  empty: 'Answer at least one question.',
  tooLong: 'Make this text shorter: {most} letters at most.',
  thanksTitle: 'Thank you for your opinion',
  thanksText: 'It helps to prepare the next Switch.',
  states: {
    answered: 'Your opinion has arrived',
    early: 'This Switch is not over yet. Come back afterwards.',
    late: 'The survey is closed. Thank you for coming by.',
    none: 'This survey is not open for you.',
  },
  seeSwitch: 'See this Switch',
  give: 'Give my opinion',
  resultsTitle: 'Opinions of those who came',
  resultsEarly: 'Opinions arrive once the Switch is over.',
  responses: { zero: 'No opinion.', one: '{count} opinion.', other: '{count} opinions.' },
  onPaper: { one: '{count} of them on paper.', other: '{count} of them on paper.' },
  chartCaption: 'Answers to the three questions',
  columns: { question: 'Question', 3: 'Happy', 2: 'So-so', 1: 'Not happy', picture: 'As a picture' },
  paperTitle: 'Copy an opinion from paper',
  paperLead: 'One sheet at a time. Copy the words as they are, without the person’s name.',
  paperSend: 'Add this opinion',
};
