import { fill } from '~/i18n/fill';
import type { Action, Fact, Letter } from '../letter';
import { callFacts, type PlaceProps, whenAndWhereFacts, whoFact } from '../place-facts';

export interface CampaignProps extends PlaceProps {
  /** In the team's own words, written for this reader. An empty line makes a paragraph. */
  subject: string;
  text: string;
  /** False where the Switch is cancelled: then when and where are true no more. */
  takesPlace: boolean;
  /** To whoever wrote it, who wants to see how it arrives. */
  isTest: boolean;
  action: Action;
}

/** What an organiser writes to many people. */
export function campaign(props: CampaignProps): Letter {
  const { words } = props.frame;
  const paragraphs = props.text.split(/\n{2,}/);
  return {
    subject: props.isTest ? fill(words.campaignTest.subject, { subject: props.subject }) : props.subject,
    preview: paragraphs[0] ?? props.subject,
    title: props.subject,
    paragraphs,
    changes: [],
    facts: factsOf(props),
    actions: [props.action],
    notes: props.isTest ? [words.campaignTest.note] : [],
  };
}

function factsOf(props: CampaignProps): Fact[] {
  const about = { label: props.frame.words.facts.about, value: props.switchTitle };
  const where = props.takesPlace ? whenAndWhereFacts(props) : [];
  return [about, ...whoFact(props), ...where, ...callFacts(props)];
}
