import type { venues as source } from '../fr/venues';
import type { Words } from '../words';

export const venues: Words<typeof source> = {
  onSite: 'On site',
  items: {
    step_free: 'Step-free entrance',
    lift: 'Lift',
    adapted_toilets: 'Adapted toilets',
    hearing_loop: 'Hearing loop',
    quiet_room: 'Quiet room',
    parking: 'Car park',
    public_transport: 'Bus or train close by',
    child_care: 'Child care',
  },
  fields: {
    accessItems: 'On site',
    accessItemsHint: 'Tick what you have checked.',
    accessInformationHint: 'For example: bus 4, stop Mairie. The entrance is behind the church.',
    opens: 'The venue opens at',
    opensHint: 'For example 8:30 am',
    closes: 'The venue closes at',
    closesHint: 'For example 6 pm',
  },
  choose: 'Venue',
  chooseHint: 'Choose one of the hub’s venues, or write another one.',
  another: 'Another venue, written below',
  keep: 'Keep this venue for the next Switches',
  keepHint: 'The whole team of the hub can choose it.',
};
