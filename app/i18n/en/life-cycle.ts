import type { lifeCycle as source } from '../fr/life-cycle';
import type { Words } from '../words';

export const lifeCycle: Words<typeof source> = {
  states: {
    draft: 'Draft',
    published: 'Published',
    closed: 'Registration closed',
    held: 'Over',
    reported: 'Report published',
    cancelled: 'Cancelled',
  },
  postponed: 'Postponed',
  firstPlanned: 'Postponed, first planned for {day}',
};
