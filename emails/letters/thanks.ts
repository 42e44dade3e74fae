import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import { type PlaceProps, whoFact } from '../place-facts';

export interface ThanksProps extends PlaceProps {
  surveyUrl: string;
  /** False where nobody noted who came: then it may reach somebody who did not. */
  wasSeen: boolean;
}

/** The day after. */
export function thanks(props: ThanksProps): Letter {
  const { words } = props.frame;
  const text = words.thanks;
  const title = props.switchTitle;
  return {
    subject: fill(text.subject, { title }),
    preview: text.survey,
    title: text.title,
    paragraphs: [fill(text.lead, { title }), text.survey, text.anonymous],
    changes: [],
    facts: whoFact(props),
    actions: [
      { label: words.actions.giveOpinion, url: props.surveyUrl },
      { label: words.actions.seeSwitch, url: props.switchUrl },
    ],
    notes: props.wasSeen ? [] : [text.notThere],
  };
}
