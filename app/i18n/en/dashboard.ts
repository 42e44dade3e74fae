import type { dashboard as source } from '../fr/dashboard';
import type { Words } from '../words';

export const dashboard: Words<typeof source> = {
  title: 'Today',
  nothing: 'Nothing is urgent. All is up to date.',
  hasMore: 'Only the nearest Switches are looked at here.',
  kinds: {
    calls: {
      title: 'People to call',
      count: { one: '{count} person to call', other: '{count} people to call' },
    },
    lost: {
      title: 'Messages that did not arrive',
      count: { one: '{count} message did not arrive', other: '{count} messages did not arrive' },
    },
    answers: {
      title: 'Answers still missing',
      count: { one: '{count} person has not answered', other: '{count} people have not answered' },
    },
    needs: {
      title: 'Needs to arrange',
      count: { one: '{count} need to arrange', other: '{count} needs to arrange' },
    },
    release: { title: 'Reserved places about to open', at: 'Open to everyone on {at}' },
    draft: { title: 'Drafts to publish', at: 'The Switch starts on {at}' },
    programme: { title: 'Switches without a programme', at: 'The Switch starts on {at}' },
    report: { title: 'Reports to write', at: 'Report to write' },
  },
  more: { one: 'See {count} more', other: 'See {count} more' },
  byType: 'Places by type',
  ofReserved: '{type}: {taken} of {reserved} reserved',
  overReserved: '{type}: {taken}, {reserved} of them reserved',
  ofType: '{type}: {taken}',
};
