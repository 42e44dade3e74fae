import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import type { DoorNoticesProps } from '~/components/door/door-notices';
import { countArrivals } from '~/domain/attendance/count-arrivals';
import type { DoorList } from '~/domain/attendance/door-list';
import { findPeople } from '~/domain/attendance/find-people';
import { momentAt } from '~/domain/attendance/moment-at';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDay } from '~/i18n/format-time';
import type { Staff } from '../sign-in/require-staff.server';
import { doorView } from './door-view.server';

/** A screen of people; the search finds the others. */
const MOST_SHOWN = 60;

type Welcomed = { event: SwitchEvent; staff: Staff };

/** The welcome desk as its address asks for it: `q` whom, `temps` for which moment. */
export function doorPage(
  context: AppLoadContext,
  welcomed: Welcomed,
  list: DoorList,
  search: URLSearchParams,
) {
  const view = doorView(context, welcomed, list);
  const moments = view.moments.map((moment) => ({ ...moment, startsAt: new Date(moment.startsAt) }));
  const moment = moments.find(({ id }) => id === search.get('temps')) ?? momentAt(moments, context.ctx.now);
  const q = (search.get('q') ?? '').slice(0, 200);
  const people = findPeople(list.people, q);
  const sessionIds = moment?.sessionIds ?? [];
  const closed = whyClosed(context, welcomed.event, moment?.opensAt ?? Number.POSITIVE_INFINITY);
  return {
    view: { moments: view.moments, types: view.types, settled: view.settled },
    moment: moment?.id ?? '',
    ...{ sessionIds, q, closed },
    people: people.slice(0, MOST_SHOWN),
    found: people.length,
    counts: [...countArrivals(list.people, sessionIds)],
    mayMark: closed === undefined,
    // A device keeps nothing of a Switch that is over.
    keeps: welcomed.event.status === 'published' && context.ctx.now.getTime() < view.eraseAt,
    mark: view.mark,
    pageKey: randomUUID(),
    done: doneOf(list, search.get('note') ?? ''),
  };
}

function whyClosed(
  { ctx: { locale, now } }: AppLoadContext,
  event: SwitchEvent,
  opensAt: number,
): string | undefined {
  const { door } = dictionaryOf(locale);
  if (event.status === 'draft') return door.draft;
  if (event.status === 'cancelled') return door.notHeld;
  if (now.getTime() >= opensAt) return undefined;
  return fill(door.notOpen, { day: formatDay(locale, event.zone.timeZone, new Date(opensAt)) });
}

/** The address says by an id who was noted: a name has no place in it. */
function doneOf(list: DoorList, note: string): DoorNoticesProps['done'] {
  const [intent, id] = note.split('.');
  const kind =
    intent === 'walk-in' ? 'walkIn' : intent === 'present' || intent === 'absent' ? intent : undefined;
  const person = list.people.find((each) => each.id === id);
  return kind && person ? { kind, name: `${person.firstName} ${person.lastName}`.trim() } : undefined;
}
