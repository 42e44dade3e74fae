import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import { callFacts, type PlaceProps, whenAndWhereFacts, whoFact } from '../place-facts';

export interface RideProps extends PlaceProps {
  news: keyof PlaceProps['frame']['words']['ride']['news'];
  /** From where. */
  commune: string;
  /** Whom they travel with, and how to reach them; '' where that is between others. */
  partner: string;
  ridesUrl: string;
}

/** News of a ride with others, or of a minibus. */
export function ride(props: RideProps): Letter {
  const { words } = props.frame;
  const { news, action, later } = words.ride;
  const text = news[props.news];
  const values = { title: props.switchTitle, commune: props.commune };
  const partner = props.partner === '' ? [] : [{ label: words.ride.partner, value: props.partner }];
  return {
    subject: fill(text.subject, values),
    preview: fill(text.lead, values),
    title: text.title,
    paragraphs: [fill(text.lead, values), text.next],
    changes: [],
    facts: [
      ...partner,
      ...whoFact(props),
      ...whenAndWhereFacts({ ...props, howToCome: '' }),
      ...callFacts(props),
    ],
    actions: [{ label: action, url: props.ridesUrl }],
    notes: [later],
  };
}
